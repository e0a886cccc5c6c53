package io.hipwright.verify;

import io.hipwright.task.Task;
import io.hipwright.task.Workload;
import io.hipwright.worker.LaunchRequest.Placement;
import io.hipwright.worker.LaunchRequest.Schedule;
import java.util.ArrayList;
import java.util.List;

/**
 * Which trials a candidate of a task goes through. Every workload is run on the task's own input distribution in natural order, then on
 * further distributions under permuted orders with the other end of the buffers guarded; over all workloads every distribution occurs.
 */
record TrialPlan(List<Trial> trials) {
    private static final int FURTHER_PER_WORKLOAD = 2;

    /** @param secret the key from which sizes, inputs and orders follow; a candidate must not know it */
    static TrialPlan of(Task task, long secret) {
        List<Workload> hidden = HiddenWorkloads.draw(task, secret);
        List<Trial> trials = new ArrayList<>();
        SeedSequence seeds = new SeedSequence(secret);
        List<Distribution> further = Distribution.further();
        int next = 0;
        for (Workload workload : concat(task.workloads(), hidden)) {
            boolean isHidden = hidden.contains(workload);
            trials.add(new Trial(
                    workload, isHidden, Distribution.OWN, seeds.next(), new Schedule(0), Placement.END_GUARDED));
            int count = workload.equals(task.benchWorkload()) ? 1 : FURTHER_PER_WORKLOAD;
            for (int i = 0; i < count; i++, next++) {
                trials.add(new Trial(
                        workload,
                        isHidden,
                        further.get(next % further.size()),
                        seeds.next(),
                        new Schedule(seeds.next()),
                        i % 2 == 0 ? Placement.END_GUARDED : Placement.START_GUARDED));
            }
        }
        return new TrialPlan(List.copyOf(trials));
    }

    /** The trial that is timed: the bench workload on the task's own inputs. */
    Trial benchTrial(Task task) {
        return trials.stream()
                .filter(trial -> trial.workload().equals(task.benchWorkload()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Workload> concat(List<Workload> first, List<Workload> second) {
        List<Workload> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
