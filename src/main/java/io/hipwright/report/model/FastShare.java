package io.hipwright.report.model;

import java.util.Arrays;
import java.util.List;

/**
 * fast_p of Ouyang et al., KernelBench: Can LLMs Write Efficient GPU Kernels?, 2025: the share of all tasks whose candidate is right and
 * more than p times as fast as the baseline. A failure is in the number of tasks and never in the fast ones.
 *
 * @param share from 0 to 1
 */
public record FastShare(double p, double share) {
    private static final double[] THRESHOLDS = {0.5, 0.8, 1, 1.5, 2};

    /** @param tasks how many there are, failed ones included; without any there is no share */
    static List<FastShare> of(double[] speedups, int tasks) {
        return tasks == 0
                ? List.of()
                : Arrays.stream(THRESHOLDS)
                        .mapToObj(p -> new FastShare(p, above(speedups, p) / (double) tasks))
                        .toList();
    }

    private static long above(double[] speedups, double p) {
        return Arrays.stream(speedups).filter(speedup -> speedup > p).count();
    }
}
