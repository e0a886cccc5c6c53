package io.hipwright.codeobject;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Adds up what a kernel's instructions move between registers and the local memory that they were spilled to. The assembler notes where these
 * instructions stand; what each is follows from its 16 bytes, as they are on compute capability 7.0 and later.
 */
final class SpillCode {
    private static final int SPILL = 1;
    private static final int INSTRUCTION_BYTES = 16;
    private static final int OPERATION = 0xFFF;
    private static final int STORE_LOCAL = 0x387;
    private static final int LOAD_LOCAL = 0x983;
    private static final int WIDTH_AT = 73 - 64;
    private static final int[] WIDTHS = {1, 1, 2, 2, 4, 8, 16, 0};

    private final ByteBuffer code;
    private int stored;
    private int loaded;

    SpillCode(ByteBuffer code) {
        this.code = code.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @param annotations pairs of a kind and the place of an instruction in the code */
    void add(int[] annotations) {
        for (int i = 0; i + 1 < annotations.length; i += 2) {
            int at = annotations[i + 1];
            if (annotations[i] == SPILL && at >= 0 && at <= code.limit() - INSTRUCTION_BYTES) {
                add(code.getInt(at) & OPERATION, WIDTHS[(int) (code.getLong(at + 8) >> WIDTH_AT) & 7]);
            }
        }
    }

    private void add(int operation, int width) {
        if (operation == STORE_LOCAL) {
            stored += width;
        } else if (operation == LOAD_LOCAL) {
            loaded += width;
        }
    }

    int storeBytes() {
        return stored;
    }

    int loadBytes() {
        return loaded;
    }
}
