package io.hipwright.hip;

/**
 * What the processor's runtime knows of a fault.
 *
 * @param message one line
 * @param module the file that the faulting code lies in; empty when unknown
 * @param offset where in that file, for a symboliser
 */
public record Fault(Kind kind, String message, String module, long offset) {

    /** Kinds, in the order of their numbers in the runtime. */
    public enum Kind {
        NONE,
        OUT_OF_BOUNDS,
        WILD_ADDRESS,
        STACK_OVERFLOW,
        BARRIER_DIVERGENCE,
        DEADLOCK,
        DATA_RACE,
        UNINITIALISED_READ,
        ASSERT,
        TRAP,
        ARITHMETIC,
        SHARED_MEMORY_LIMIT,
        UNDEFINED_BEHAVIOUR,
        ILLEGAL_INSTRUCTION,
        CONSTANT_WRITE;

        /** The kind with the runtime's number; one that this version does not know counts as undefined behaviour. */
        static Kind of(int number) {
            Kind[] all = values();
            return number >= 0 && number < all.length ? all[number] : UNDEFINED_BEHAVIOUR;
        }
    }
}
