package io.hipwright.task;

import java.util.Locale;
import java.util.Optional;

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
