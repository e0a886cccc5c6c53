package io.hipwright.worker;

import io.hipwright.process.MissingToolException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One of the GPUs that this process may use.
 *
 * @param gpu what it is
 * @param physical its number on this machine, which names its lock
 * @param visible how {@code HIP_VISIBLE_DEVICES} names it to a worker
 */
public record VisibleGpu(AmdGpu gpu, int physical, String visible) {
    private static final String DRIVER =
            "the amd backend needs an AMD GPU with the amdgpu driver (/dev/kfd) and ROCm; or give --backend cpu";

    /**
     * The one with this number among those that the environment leaves visible.
     *
     * @throws MissingToolException when there is none
     */
    public static VisibleGpu find(int number) {
        return find(number, AmdGpu.all(), System.getenv());
    }

    static VisibleGpu find(int number, List<AmdGpu> all, Map<String, String> environment) {
        if (all.isEmpty()) {
            throw new MissingToolException("no AMD GPU was found here", DRIVER);
        }
        List<Integer> physical = listed(environment.get("ROCR_VISIBLE_DEVICES"), all.size(), all);
        List<AmdGpu> left = physical.stream().map(all::get).toList();
        String list = environment.getOrDefault("HIP_VISIBLE_DEVICES", environment.get("CUDA_VISIBLE_DEVICES"));
        List<Integer> visible = listed(list, left.size(), left);
        if (number >= visible.size()) {
            throw new MissingToolException(
                    "there is no AMD GPU " + number + "; " + visible.size() + " of " + all.size() + " are visible",
                    "give a smaller --device, or change HIP_VISIBLE_DEVICES and ROCR_VISIBLE_DEVICES");
        }
        int index = visible.get(number);
        return new VisibleGpu(left.get(index), physical.get(index), Integer.toString(index));
    }

    /** The places that a list names, up to the first that it names wrongly, as ROCm reads it; all without a list. */
    private static List<Integer> listed(@Nullable String list, int count, List<AmdGpu> gpus) {
        if (list == null) {
            return IntStream.range(0, count).boxed().toList();
        }
        return Arrays.stream(list.split(","))
                .map(word -> place(word.strip(), gpus))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Integer> place(String word, List<AmdGpu> gpus) {
        if (word.matches("\\d{1,6}")) {
            return Optional.of(Integer.parseInt(word)).filter(number -> number < gpus.size());
        }
        return IntStream.range(0, gpus.size())
                .filter(i -> !word.isEmpty() && gpus.get(i).uniqueId().equalsIgnoreCase(word))
                .boxed()
                .findFirst();
    }
}
