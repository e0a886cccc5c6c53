package io.hipwright.bench;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How near kernels come to what the device can do.
 *
 * @param boundNanos what the device needs at its sustained rates for moving the bytes or doing the operations, whichever takes longer
 * @param bound which of them that is
 * @param share the bound over the candidate's median time; little above 1 where the sustained rates were measured too low
 * @param baselineShare the same of the baseline
 */
public record Light(Work work, double boundNanos, Bound bound, double share, double baselineShare) {

    /** What takes longer. */
    public enum Bound {
        BANDWIDTH,
        COMPUTE;

        /** The name in files and on the screen. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Light of(Work work, Rates sustained, double candidateNanos, double baselineNanos) {
        double moving = work.bytes() / sustained.bytesPerSecond() * 1e9;
        double computing = work.flops().orElse(0) / sustained.flopsPerSecond() * 1e9;
        double bound = Math.max(moving, computing);
        Bound by = computing > moving ? Bound.COMPUTE : Bound.BANDWIDTH;
        return new Light(work, bound, by, bound / candidateNanos, bound / baselineNanos);
    }

    /** Why a time cannot be true: the device cannot do so much in it, whatever the kernel. Empty where it can. */
    static Optional<String> impossible(Work work, Rates ceiling, double nanos) {
        double moving = work.surely() / ceiling.bytesPerSecond() * 1e9;
        double computing = work.flops().orElse(0) / ceiling.flopsPerSecond() * 1e9;
        if (nanos >= Math.max(moving, computing)) {
            return Optional.empty();
        }
        String what = moving > computing
                ? work.surely() + " bytes cannot be moved"
                : work.flops().orElse(0) + " operations cannot be done";
        return Optional.of(String.format(
                Locale.ROOT,
                "impossible: %.3g us, but on this device %s in less than %.3g us",
                nanos / 1000,
                what,
                Math.max(moving, computing) / 1000));
    }

    /** Whether a kernel was faster than the sustained rates allow. */
    boolean exceeded() {
        return share > 1 || baselineShare > 1;
    }

    /** Bytes that must be moved. */
    public long bytes() {
        return work.bytes();
    }

    /** Operations that must be done; null when the task does not tell. */
    public @Nullable Long flops() {
        return work.flops().isPresent() ? (Long) work.flops().getAsLong() : null;
    }
}
