package io.hipwright.verify;

import io.hipwright.task.Argument;
import io.hipwright.task.Task;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a task can tell a kernel from none. It is judged on the expected outputs alone: if all zeros, one constant, an unchanged
 * buffer or a copy of an input would pass on every trial, the task would accept a candidate that computes nothing.
 *
 * @param weaknesses one line each; empty for a sound task
 */
public record Vetting(List<String> weaknesses) {
    public Vetting {
        weaknesses = List.copyOf(weaknesses);
    }

    public boolean sound() {
        return weaknesses.isEmpty();
    }

    static Vetting of(Task task, TrialPlan plan, ReferenceRunner reference) {
        List<Impostor> impostors = new ArrayList<>(List.of(Impostor.ZERO, Impostor.CONSTANT));
        for (Argument.Buffer buffer : task.buffers()) {
            if (buffer.role().isInput()) {
                impostors.add(Impostor.copyOf(task.buffers().indexOf(buffer), buffer.name()));
            }
        }
        List<String> weaknesses = new ArrayList<>();
        for (Impostor impostor : impostors) {
            List<Trial> telling = plan.trials().stream()
                    .filter(trial -> impostor.canDiffer(
                            RegionLayout.of(task, trial.workload().params())))
                    .toList();
            if (!telling.isEmpty() && telling.stream().allMatch(trial -> passes(task, reference, trial, impostor))) {
                weaknesses.add(impostor.name() + " would pass every trial; give the task other inputs or sizes");
            }
        }
        return new Vetting(weaknesses);
    }

    private static boolean passes(Task task, ReferenceRunner reference, Trial trial, Impostor impostor) {
        ExpectedOutputs expected = reference.expected(trial);
        RegionLayout layout = RegionLayout.of(task, trial.workload().params());
        for (int i = 0; i < layout.slots().size(); i++) {
            RegionLayout.Slot slot = layout.slots().get(i);
            ByteBuffer wanted = expected.contents().get(i);
            if (wanted == null || slot.elements() == 0) {
                continue;
            }
            ByteBuffer fake = impostor.output(task, layout, trial, slot, wanted);
            if (fake.capacity() != wanted.capacity()) {
                return false;
            }
            Comparison.Result result = Comparison.compare(
                    slot.argument().type(),
                    wanted,
                    fake,
                    slot.elements(),
                    task.toleranceFor(slot.argument().type()),
                    1);
            if (result.mismatched() > 0) {
                return false;
            }
        }
        return true;
    }

    /** A way to fill an output without computing it. */
    private interface Impostor {
        Impostor ZERO = named("all zeros", (task, layout, trial, slot, wanted) -> blank(wanted));
        Impostor CONSTANT = named("the first element everywhere", (task, layout, trial, slot, wanted) -> {
            ByteBuffer fake = blank(wanted);
            int bytes = slot.argument().type().bytes();
            for (int at = 0; at + bytes <= fake.capacity(); at += bytes) {
                fake.put(at, wanted, 0, bytes);
            }
            return fake;
        });

        String name();

        /** Whether it is something else than the right output at all; one element alone is always constant. */
        default boolean canDiffer(RegionLayout layout) {
            return this != CONSTANT
                    || layout.slots().stream()
                            .anyMatch(slot -> slot.argument().role().isOutput() && slot.elements() > 1);
        }

        ByteBuffer output(Task task, RegionLayout layout, Trial trial, RegionLayout.Slot slot, ByteBuffer wanted);

        static Impostor copyOf(int input, String inputName) {
            return named("a copy of " + inputName, (task, layout, trial, slot, wanted) -> InputSet.generate(
                            task, layout, trial)
                    .content(input));
        }

        private static ByteBuffer blank(ByteBuffer like) {
            return ByteBuffer.allocateDirect(like.capacity()).order(ByteOrder.nativeOrder());
        }

        private static Impostor named(String name, Filling filling) {
            return new Impostor() {
                @Override
                public String name() {
                    return name;
                }

                @Override
                public ByteBuffer output(
                        Task task, RegionLayout layout, Trial trial, RegionLayout.Slot slot, ByteBuffer wanted) {
                    return filling.of(task, layout, trial, slot, wanted);
                }
            };
        }

        /** Makes the bytes. */
        interface Filling {
            ByteBuffer of(Task task, RegionLayout layout, Trial trial, RegionLayout.Slot slot, ByteBuffer wanted);
        }
    }
}
