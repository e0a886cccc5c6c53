package io.hipwright.hip;

import static io.hipwright.hip.HipLibrary.check;

import io.hipwright.hip.binding.Hip;
import io.hipwright.hip.binding.ihipModuleSymbol_t;
import io.hipwright.hip.binding.ihipModule_t;
import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;

/** A loaded code object. Its kernels are void once it is closed. */
public final class Module implements AutoCloseable {
    private final ihipModule_t handle;

    private Module(ihipModule_t handle) {
        this.handle = handle;
    }

    static Module load(Path file) {
        ihipModule_t handle = new ihipModule_t();
        check(Hip.hipModuleLoad(handle, file.toString()), "hipModuleLoad(" + file.getFileName() + ")");
        return new Module(handle);
    }

    /** From its bytes, which GPU runtimes copy: so the file may be gone or replaced afterwards. */
    static Module load(byte[] image) {
        ihipModule_t handle = new ihipModule_t();
        try (BytePointer bytes = new BytePointer(image)) {
            check(Hip.hipModuleLoadData(handle, bytes), "hipModuleLoadData(" + image.length + " bytes)");
        }
        return new Module(handle);
    }

    /**
     * A kernel by its name.
     *
     * @throws HipException when the module has none of this name
     */
    public Kernel kernel(String name) {
        ihipModuleSymbol_t function = new ihipModuleSymbol_t();
        check(Hip.hipModuleGetFunction(function, handle, name), "hipModuleGetFunction(" + name + ")");
        return new Kernel(function, name);
    }

    @Override
    public void close() {
        check(Hip.hipModuleUnload(handle), "hipModuleUnload");
    }
}
