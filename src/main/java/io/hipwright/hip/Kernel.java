package io.hipwright.hip;

import static io.hipwright.hip.HipLibrary.check;

import io.hipwright.hip.binding.Hip;
import io.hipwright.hip.binding.ihipModuleSymbol_t;
import io.hipwright.hip.binding.ihipStream_t;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** A kernel of a loaded module, borrowed from it. */
public final class Kernel {
    private final ihipModuleSymbol_t handle;
    private final String name;

    Kernel(ihipModuleSymbol_t handle, String name) {
        this.handle = handle;
        this.name = name;
    }

    /** The name that it was found by. */
    public String name() {
        return name;
    }

    /**
     * Starts the kernel; it runs after what was put into the stream before.
     *
     * @param stream where to run; {@code null} for the device's default stream
     * @throws HipException when the launch is refused
     */
    public void launch(Shape shape, KernelArguments arguments, @Nullable Stream stream) {
        ihipStream_t queue = stream == null ? null : stream.handle();
        int error = Hip.hipModuleLaunchKernel(
                handle,
                shape.grid.x,
                shape.grid.y,
                shape.grid.z,
                shape.block.x,
                shape.block.y,
                shape.block.z,
                shape.sharedBytes,
                queue,
                arguments.pointers(),
                (PointerPointer<?>) null);
        check(error, "launch of " + name);
    }

    /** Three extents, each at least 1 for a launch to be accepted. */
    public record Extent(int x, int y, int z) {}

    /** Blocks in the grid, threads in a block, and bytes of dynamic shared memory. */
    public record Shape(Extent grid, Extent block, int sharedBytes) {}
}
