package io.hipwright.hip;

import io.hipwright.hip.binding.Hip;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;

/** The HIP runtime of this process: chosen once, for the life of the process. */
public final class HipLibrary {
    private HipLibrary() {}

    /**
     * Loads the first of these libraries that can be loaded; each is a path, or a file name that the system's loader searches for.
     *
     * @return the one that was loaded
     * @throws UnsatisfiedLinkError when there is none; the message names each with its reason
     */
    public static String open(List<String> candidates) {
        List<String> reasons = new ArrayList<>();
        for (String candidate : candidates) {
            if (Hip.hipLibraryOpen(candidate)) {
                return candidate;
            }
            reasons.add(text(Hip.hipLibraryMessage()));
        }
        throw new UnsatisfiedLinkError(String.join("; ", reasons));
    }

    /** Whether the loaded library has a function of this name. */
    public static boolean has(String function) {
        return Hip.hipLibraryHas(function);
    }

    /**
     * Turns an error code into an exception.
     *
     * @throws HipException when {@code error} is not {@code hipSuccess}; {@code call} says in it what was tried
     */
    static void check(int error, String call) {
        if (error != Hip.hipSuccess) {
            String own = text(Hip.hipLibraryMessage());
            String meaning = own.isEmpty() ? text(Hip.hipGetErrorString(error)) : own;
            throw new HipException(call, error, errorName(error), meaning);
        }
    }

    /** HIP's name of an error code. */
    static String errorName(int error) {
        return text(Hip.hipGetErrorName(error));
    }

    private static String text(BytePointer pointer) {
        return pointer.isNull() ? "" : pointer.getString();
    }
}
