package io.hipwright.bench;

import io.hipwright.verify.Backend;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of a device before anything is timed on it.
 *
 * @param floorNanos what a launch of a kernel takes that does nothing; measured once in each process
 * @param sustained what it keeps up, measured once and kept on disk
 * @param ceiling what it can never exceed
 */
record DeviceProfile(double floorNanos, Rates sustained, Rates ceiling) {
    /** Times from memory on a GPU whose caches are flushed; the vendors' peaks are less than this above what a copy reaches. */
    private static final double GPU_BANDWIDTH_SLACK = 2;
    /** Matrix units do so much more than the vector units that are measured. */
    private static final double GPU_COMPUTE_SLACK = 64;

    private static final Map<String, DeviceProfile> KNOWN = new ConcurrentHashMap<>();

    /** Measures at the first call. Builds may run and workers may start meanwhile, so not to be called while something is timed. */
    static DeviceProfile of(Backend backend) {
        return KNOWN.computeIfAbsent(Probe.key(backend), key -> measure(backend, key));
    }

    /** Measures the sustained rates again, as a kernel that exceeds them shows that they were measured while the device was busy. */
    static DeviceProfile again(Backend backend) {
        String key = Probe.key(backend);
        DeviceProfile old = of(backend);
        Rates sustained = RatesFile.save(
                key, old.sustained().orBetter(Probe.build(backend).rates()));
        DeviceProfile profile = new DeviceProfile(old.floorNanos(), sustained, ceiling(backend, sustained));
        KNOWN.put(key, profile);
        return profile;
    }

    private static DeviceProfile measure(Backend backend, String key) {
        Probe probe = Probe.build(backend);
        Rates sustained = RatesFile.find(key).orElseGet(() -> RatesFile.save(key, probe.rates()));
        return new DeviceProfile(probe.floorNanos(), sustained, ceiling(backend, sustained));
    }

    private static Rates ceiling(Backend backend, Rates sustained) {
        return backend.name().equals("cpu")
                ? ProcessorCeiling.of(Runtime.getRuntime().availableProcessors())
                : new Rates(
                        sustained.bytesPerSecond() * GPU_BANDWIDTH_SLACK,
                        sustained.flopsPerSecond() * GPU_COMPUTE_SLACK);
    }
}
