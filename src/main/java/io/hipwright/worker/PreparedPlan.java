package io.hipwright.worker;

import io.hipwright.hip.Device;
import io.hipwright.hip.Kernel;
import io.hipwright.hip.Kernel.Extent;
import io.hipwright.hip.Kernel.Shape;
import io.hipwright.hip.KernelArguments;
import io.hipwright.worker.LaunchRequest.Launch;
import io.hipwright.worker.LaunchRequest.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The launches of a request with kernels looked up and arguments laid out, so that running them costs little beside the kernels. */
final class PreparedPlan implements AutoCloseable {
    private final Device device;
    private final List<Step> steps = new ArrayList<>();

    private record Step(Kernel kernel, Shape shape, KernelArguments arguments) {}

    /** {@code kernels} finds a kernel by its name; it is asked only for those that are launched. */
    PreparedPlan(Device device, Function<String, Kernel> kernels, List<Launch> launches, PlanBuffers buffers) {
        this.device = device;
        for (Launch launch : launches) {
            Shape shape = new Shape(extent(launch.grid()), extent(launch.block()), launch.sharedBytes());
            steps.add(new Step(kernels.apply(launch.kernel()), shape, arguments(launch, buffers)));
        }
    }

    /** Starts every launch, in order; each is checked for an error of its own. */
    void launch() {
        for (Step step : steps) {
            step.kernel.launch(step.shape, step.arguments, null);
        }
    }

    /** Waits for all launches; errors of their kernels show here. */
    void finish() {
        device.synchronize();
        device.checkLastError("kernel");
    }

    private static Extent extent(int[] sizes) {
        return new Extent(sizes[0], sizes[1], sizes[2]);
    }

    private static KernelArguments arguments(Launch launch, PlanBuffers buffers) {
        KernelArguments.Builder builder = new KernelArguments.Builder();
        for (Value value : launch.arguments()) {
            if (value instanceof Value.Buffer buffer) {
                builder.add(buffers.get(buffer.index()));
            } else if (value instanceof Value.Bytes number) {
                builder.add(number.bytes());
            }
        }
        return builder.build();
    }

    @Override
    public void close() {
        steps.forEach(step -> step.arguments.close());
    }
}
