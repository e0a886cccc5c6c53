package io.hipwright.verify;

import io.hipwright.task.Task;
import io.hipwright.task.Workload;
import io.hipwright.worker.LaunchRequest.Placement;
import io.hipwright.worker.LaunchRequest.Schedule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which trials a candidate of a task goes through. Every workload is run on the task's own input distribution in natural order, then on
 * further distributions under permuted orders with the other end of the buffers guarded; over all workloads every distribution occurs.
 */
record TrialPlan(List<Trial> trials) {
    private static final int FURTHER_PER_WORKLOAD = 2;
    private static final long HANDY_BYTES = 1 << 20;

    /** @param secret the key from which sizes, inputs and orders follow; a candidate must not know it */
    static TrialPlan of(Task task, long secret) {
        List<Workload> hidden = HiddenWorkloads.draw(task, secret);
        List<Trial> trials = new ArrayList<>();
        SeedSequence seeds = new SeedSequence(secret);
        int next = 0;
        List<Workload> workloads = concat(task.workloads(), hidden);
        for (Workload workload : workloads) {
            boolean isHidden = hidden.contains(workload);
            trials.add(new Trial(
                    workload, isHidden, Distribution.OWN, seeds.next(), new Schedule(0), Placement.END_GUARDED));
            int count = workload.equals(task.benchWorkload()) ? 1 : FURTHER_PER_WORKLOAD;
            for (int i = 0; i < count; i++, next++) {
                trials.add(varied(workload, isHidden, next, seeds));
            }
        }
        Workload handy = handiest(task, workloads);
        for (; next < Distribution.further().size(); next++) {
            trials.add(varied(handy, hidden.contains(handy), next, seeds));
        }
        return new TrialPlan(List.copyOf(trials));
    }

    /** The trial of that number beyond the task's own inputs. */
    private static Trial varied(Workload workload, boolean isHidden, int number, SeedSequence seeds) {
        List<Distribution> further = Distribution.further();
        return new Trial(
                workload,
                isHidden,
                further.get(number % further.size()),
                seeds.next(),
                new Schedule(seeds.next()),
                number % 2 == 0 ? Placement.END_GUARDED : Placement.START_GUARDED);
    }

    /** Where few workloads leave distributions over, these are tried on the largest one that is small, else on the smallest. */
    private static Workload handiest(Task task, List<Workload> workloads) {
        Comparator<Workload> bySize = Comparator.comparingLong(workload -> bytes(task, workload));
        return workloads.stream()
                .filter(workload -> bytes(task, workload) <= HANDY_BYTES)
                .max(bySize)
                .orElseGet(() -> workloads.stream().min(bySize).orElseThrow());
    }

    private static long bytes(Task task, Workload workload) {
        return RegionLayout.of(task, workload.params()).bytes();
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
