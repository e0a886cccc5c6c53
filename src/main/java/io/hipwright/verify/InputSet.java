package io.hipwright.verify;

import io.hipwright.task.Task;
import io.hipwright.worker.Worker;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contents of a trial's input buffers, kept by the coordinator so that they can be compared after the run. */
final class InputSet {
    private static final byte[] BLANK = new byte[1 << 16];

    private final RegionLayout layout;
    private final List<@Nullable ByteBuffer> contents;

    private InputSet(RegionLayout layout, List<@Nullable ByteBuffer> contents) {
        this.layout = layout;
        this.contents = contents;
    }

    static InputSet generate(Task task, RegionLayout layout, Trial trial) {
        List<@Nullable ByteBuffer> contents = new ArrayList<>();
        for (int i = 0; i < layout.slots().size(); i++) {
            RegionLayout.Slot slot = layout.slots().get(i);
            if (!slot.argument().role().isInput()) {
                contents.add(null);
                continue;
            }
            ByteBuffer buffer = ByteBuffer.allocateDirect(slot.bytes()).order(ByteOrder.nativeOrder());
            new InputGenerator(trial.seed(), i)
                    .fill(buffer, slot.argument(), trial.workload().params(), trial.distribution());
            contents.add(buffer);
        }
        return new InputSet(layout, contents);
    }

    /** The bytes of an input. */
    ByteBuffer content(int slot) {
        return Objects.requireNonNull(contents.get(slot), "slot " + slot + " is no input");
    }

    /** Puts the inputs into the worker's region, and blanks the outputs of earlier runs: right ones would be there to be found. */
    void writeTo(Worker worker) {
        for (int i = 0; i < contents.size(); i++) {
            ByteBuffer content = contents.get(i);
            RegionLayout.Slot slot = layout.slots().get(i);
            ByteBuffer place = worker.region(slot.offset(), slot.bytes());
            if (content != null) {
                place.put(0, content, 0, slot.bytes());
            } else {
                blank(place);
            }
        }
    }

    private static void blank(ByteBuffer place) {
        while (place.hasRemaining()) {
            place.put(BLANK, 0, Math.min(BLANK.length, place.remaining()));
        }
    }

    /** The first pure input that the worker's region no longer holds as it was, with the byte where it differs. */
    Optional<String> modifiedIn(Worker worker) {
        for (int i = 0; i < contents.size(); i++) {
            ByteBuffer content = contents.get(i);
            RegionLayout.Slot slot = layout.slots().get(i);
            if (content == null || slot.argument().role().isOutput()) {
                continue;
            }
            int at = content.mismatch(worker.region(slot.offset(), slot.bytes()));
            if (at >= 0) {
                long element = at / slot.argument().type().bytes();
                return Optional.of("input " + slot.argument().name() + " was changed at element " + element);
            }
        }
        return Optional.empty();
    }
}
