package io.hipwright.hip;

import static io.hipwright.hip.HipLibrary.check;

import io.hipwright.hip.binding.Hip;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.javacpp.SizeTPointer;

/** A device, which the calling thread uses from now on. Everything made from it must be used by that thread alone. */
public final class Device {
    private final int ordinal;

    private Device(int ordinal) {
        this.ordinal = ordinal;
    }

    /**
     * Opens a device by its number.
     *
     * @throws HipException when there is no such device
     */
    public static Device open(int ordinal) {
        int error = Hip.hipInit(0);
        if (error == Hip.hipErrorNoDevice || error == Hip.hipErrorInvalidDevice) { // the second from ROCm 5
            String name = HipLibrary.errorName(error);
            throw new HipException("hipInit", error, name, "the HIP library finds no device that it can use");
        }
        check(error, "hipInit");
        check(Hip.hipSetDevice(ordinal), "hipSetDevice(" + ordinal + ")");
        return new Device(ordinal);
    }

    /** How many devices the library sees; 0 when there is none. */
    public static int count() {
        int[] count = new int[1];
        int error = Hip.hipGetDeviceCount(count);
        if (error == Hip.hipErrorNoDevice) {
            return 0;
        }
        check(error, "hipGetDeviceCount");
        return count[0];
    }

    /** The name that its maker gave it. */
    public String name() {
        byte[] name = new byte[256];
        check(Hip.hipDeviceGetName(name, name.length, ordinal), "hipDeviceGetName");
        int end = 0;
        while (end < name.length && name[end] != 0) {
            end++;
        }
        return new String(name, 0, end, StandardCharsets.UTF_8);
    }

    /** A number that HIP tells of the device. */
    public int attribute(Attribute attribute) {
        int[] value = new int[1];
        check(Hip.hipDeviceGetAttribute(value, attribute.number, ordinal), "hipDeviceGetAttribute(" + attribute + ")");
        return value[0];
    }

    /** Waits until all work is done; errors of kernels show here. */
    public void synchronize() {
        check(Hip.hipDeviceSynchronize(), "hipDeviceSynchronize");
    }

    /** Throws the error of the last launch, if there is one, and forgets it. */
    public void checkLastError(String call) {
        check(Hip.hipGetLastError(), call);
    }

    /** Memory on the device, its contents undefined. */
    public DeviceBuffer allocate(long bytes) {
        return DeviceBuffer.allocate(bytes);
    }

    /** Loads a code object from its file. */
    public Module load(Path file) {
        return Module.load(file);
    }

    /** Loads a code object from its bytes. */
    public Module load(byte[] image) {
        return Module.load(image);
    }

    /** How much of its memory no process uses, in bytes. */
    public long freeBytes() {
        try (SizeTPointer free = new SizeTPointer(1);
                SizeTPointer total = new SizeTPointer(1)) {
            check(Hip.hipMemGetInfo(free, total), "hipMemGetInfo");
            return free.get();
        }
    }

    /** Numbers that every version of HIP tells. */
    public enum Attribute {
        WAVEFRONT_SIZE(Hip.hipDeviceAttributeWarpSize),
        COMPUTE_UNITS(Hip.hipDeviceAttributeMultiprocessorCount),
        MAX_THREADS_PER_BLOCK(Hip.hipDeviceAttributeMaxThreadsPerBlock),
        MAX_SHARED_BYTES_PER_BLOCK(Hip.hipDeviceAttributeMaxSharedMemoryPerBlock),
        L2_CACHE_BYTES(Hip.hipDeviceAttributeL2CacheSize),
        CLOCK_KILOHERTZ(Hip.hipDeviceAttributeClockRate),
        MEMORY_CLOCK_KILOHERTZ(Hip.hipDeviceAttributeMemoryClockRate),
        MEMORY_BUS_BITS(Hip.hipDeviceAttributeMemoryBusWidth);

        private final int number;

        Attribute(int number) {
            this.number = number;
        }
    }
}
