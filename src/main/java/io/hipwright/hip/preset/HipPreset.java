package io.hipwright.hip.preset;

import org.bytedeco.javacpp.annotation.Platform;
import org.bytedeco.javacpp.annotation.Properties;
import org.bytedeco.javacpp.tools.Info;
import org.bytedeco.javacpp.tools.InfoMap;
import org.bytedeco.javacpp.tools.InfoMapper;

/**
 * How JavaCPP reads HIP's C API: names, constants and error codes stay HIP's own, device addresses become {@code Pointer}, handles become opaque
 * classes. The JNI library links no HIP; {@code hipLibraryOpen} chooses one at run time, so one build serves ROCm 5, 6 and 7 and the
 * processor.
 */
@Properties(
        target = "io.hipwright.hip.binding",
        global = "io.hipwright.hip.binding.Hip",
        value =
                @Platform(
                        value = "linux",
                        include = {"hip_api.h", "hipcpu_api.h", "hip_library.h", "hip_forward.h"},
                        compiler = "cpp17",
                        link = "dl",
                        library = "jnihip"))
public class HipPreset implements InfoMapper {
    @Override
    public void map(InfoMap map) {
        map.put(new Info("hip_forward.h").skip()); // code to compile, nothing to call
        handle(map, "hipStream_t", "ihipStream_t");
        handle(map, "hipEvent_t", "ihipEvent_t");
        handle(map, "hipModule_t", "ihipModule_t");
        handle(map, "hipFunction_t", "ihipModuleSymbol_t");
        map.put(new Info("hipDeviceptr_t")
                .skip()
                .valueTypes("@Cast(\"hipDeviceptr_t\") Pointer")
                .pointerTypes("@Cast(\"hipDeviceptr_t*\") PointerPointer<?>"));
        // written out only to say PointerPointer<?> where JavaCPP would say PointerPointer
        map.put(new Info("hipMalloc")
                .javaText(
                        "public static native @Cast(\"hipError_t\") int hipMalloc(@Cast(\"void**\") PointerPointer<?> pointer,"
                                + " @Cast(\"size_t\") long bytes);"));
        map.put(new Info("hipModuleLaunchKernel")
                .javaText(
                        "public static native @Cast(\"hipError_t\") int hipModuleLaunchKernel(ihipModuleSymbol_t function,"
                                + " int gridX, int gridY, int gridZ, int blockX, int blockY, int blockZ, int sharedBytes,"
                                + " ihipStream_t stream, @Cast(\"void**\") PointerPointer<?> parameters,"
                                + " @Cast(\"void**\") PointerPointer<?> extra);"));
    }

    /** A handle is a pointer to a struct that only the library knows. */
    private static void handle(InfoMap map, String name, String struct) {
        map.put(new Info(name).valueTypes(struct).pointerTypes("@ByPtrPtr " + struct));
    }
}
