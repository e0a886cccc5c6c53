package io.hipwright.task;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The element types that kernel arguments may have, with their names in {@code task.yaml} and their sizes. */
public enum ElementType {
    FLOAT("float", 4, Kind.FLOATING),
    DOUBLE("double", 8, Kind.FLOATING),
    HALF("half", 2, Kind.FLOATING),
    BFLOAT16("bfloat16", 2, Kind.FLOATING),
    INT8("int8", 1, Kind.SIGNED),
    INT16("int16", 2, Kind.SIGNED),
    INT32("int32", 4, Kind.SIGNED),
    INT64("int64", 8, Kind.SIGNED),
    UINT8("uint8", 1, Kind.UNSIGNED),
    UINT16("uint16", 2, Kind.UNSIGNED),
    UINT32("uint32", 4, Kind.UNSIGNED),
    UINT64("uint64", 8, Kind.UNSIGNED),
    BOOL("bool", 1, Kind.UNSIGNED);

    private enum Kind {
        FLOATING,
        SIGNED,
        UNSIGNED
    }

    private final String name;
    private final int bytes;
    private final Kind kind;

    ElementType(String name, int bytes, Kind kind) {
        this.name = name;
        this.bytes = bytes;
        this.kind = kind;
    }

    /** The name used in {@code task.yaml}. */
    public String typeName() {
        return name;
    }

    /** The size of one element in bytes: 1, 2, 4 or 8. */
    public int bytes() {
        return bytes;
    }

    public boolean isFloating() {
        return kind == Kind.FLOATING;
    }

    public boolean isSigned() {
        return kind != Kind.UNSIGNED;
    }

    /** The least value of an integer type; for floating types that of 64-bit integers, which can be converted to them. */
    public long least() {
        return switch (kind) {
            case FLOATING -> Long.MIN_VALUE;
            case SIGNED -> -1L << (8 * bytes - 1);
            case UNSIGNED -> 0;
        };
    }

    /** The greatest value of an integer type, as far as 64 bits with sign hold it; for floating types see {@link #least}. */
    public long greatest() {
        if (this == BOOL) {
            return 1;
        }
        return switch (kind) {
            case FLOATING -> Long.MAX_VALUE;
            case SIGNED -> Long.MAX_VALUE >> (64 - 8 * bytes);
            case UNSIGNED -> bytes == 8 ? Long.MAX_VALUE : (1L << (8 * bytes)) - 1;
        };
    }

    /** Every name that {@link #ofName} knows. */
    public static List<String> names() {
        return Stream.concat(Stream.of("int"), Arrays.stream(values()).map(ElementType::typeName))
                .toList();
    }

    /** The type of that name; {@code int} is another name of {@code int32}. */
    public static Optional<ElementType> ofName(String name) {
        String wanted = name.equals("int") ? "int32" : name.toLowerCase(Locale.ROOT);
        for (ElementType type : values()) {
            if (type.name.equals(wanted)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
