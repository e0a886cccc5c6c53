package io.hipwright.verify;

import io.hipwright.task.ElementType;
import java.nio.ByteBuffer;

/** How large the numbers of a buffer are. */
final class Magnitude {
    private Magnitude() {}

    /** The root mean square of the finite elements; 0 when there is none. */
    static double rootMeanSquare(ElementType type, ByteBuffer buffer, long elements) {
        ElementReader reader = ElementReader.of(type, buffer);
        double sum = 0;
        long finite = 0;
        for (int i = 0; i < elements; i++) {
            double value = reader.at(i);
            if (Double.isFinite(value)) {
                sum += value * value;
                finite++;
            }
        }
        return finite == 0 ? 0 : Math.sqrt(sum / finite);
    }
}
