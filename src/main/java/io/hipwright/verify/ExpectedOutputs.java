package io.hipwright.verify;

import io.hipwright.task.Reference;
import io.hipwright.worker.Worker;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the outputs of one trial must be. Held in the coordinator's own memory, never in a place that a candidate's process can read.
 *
 * @param contents the expected bytes by slot index
 * @param magnitude the root mean square of the finite elements, by slot index
 */
record ExpectedOutputs(Map<Integer, ByteBuffer> contents, Map<Integer, Double> magnitude) {

    /** The expected bytes of an output. */
    ByteBuffer content(int slot) {
        return Objects.requireNonNull(contents.get(slot), "slot " + slot + " is no output");
    }

    /** Copies the outputs of a reference run out of its worker's region. */
    static ExpectedOutputs copiedFrom(Worker worker, RegionLayout layout) {
        Map<Integer, ByteBuffer> contents = new LinkedHashMap<>();
        Map<Integer, Double> magnitude = new LinkedHashMap<>();
        for (int i = 0; i < layout.slots().size(); i++) {
            RegionLayout.Slot slot = layout.slots().get(i);
            if (slot.argument().role().isOutput()) {
                ByteBuffer copy = ByteBuffer.allocateDirect(slot.bytes()).order(ByteOrder.nativeOrder());
                copy.put(0, worker.region(slot.offset(), slot.bytes()), 0, slot.bytes());
                contents.put(i, copy);
                magnitude.put(i, Magnitude.rootMeanSquare(slot.argument().type(), copy, slot.elements()));
            }
        }
        return new ExpectedOutputs(contents, magnitude);
    }

    /** Takes expected outputs from the files that the task names. */
    static ExpectedOutputs read(Reference.Outputs files, RegionLayout layout) {
        Map<Integer, ByteBuffer> contents = new LinkedHashMap<>();
        Map<Integer, Double> magnitude = new LinkedHashMap<>();
        for (int i = 0; i < layout.slots().size(); i++) {
            RegionLayout.Slot slot = layout.slots().get(i);
            Path file = files.files().get(slot.argument().name());
            if (slot.argument().role().isOutput() && file != null) {
                ByteBuffer content = NpyFile.read(file, slot.argument().type(), slot.elements());
                contents.put(i, content);
                magnitude.put(i, Magnitude.rootMeanSquare(slot.argument().type(), content, slot.elements()));
            }
        }
        return new ExpectedOutputs(contents, magnitude);
    }
}
