package io.hipwright.report.model;

import java.util.Arrays;

/**
 * What k attempts at a task would come to, estimated from n recorded ones of which some passed. Both take attempts for independent
 * draws, as those of {@code --strategy best-of} are; attempts that learn from earlier ones are not, and the figures then only describe
 * the run.
 */
final class AttemptEstimates {
    private AttemptEstimates() {}

    /**
     * The probability that at least one of k attempts, drawn from n without replacement, is among the c that passed: 1 - C(n-c, k) /
     * C(n, k), the unbiased estimator of Chen et al., Evaluating Large Language Models Trained on Code, 2021.
     *
     * @param attempts n, at least k
     * @param passed c
     */
    static double passAtK(int attempts, int passed, int k) {
        double allFail = 1;
        for (int i = 0; i < k; i++) {
            allFail *= Math.max(0, attempts - passed - i) / (double) (attempts - i);
        }
        return 1 - allFail;
    }

    /**
     * The expected largest speedup among k attempts drawn likewise, given that one of them passed: the sum over the passed ones, slowest
     * first, of C(j-1, k-1) / C(n, k) times the j-th speedup (j counts the failed ones as slower than all), divided by pass@k. Without
     * that division it is speedup_n@k of Nichols et al., Can Large Language Models Write Parallel Code?, 2024, in which a failure counts
     * as a speedup of 0; here failures enter no mean.
     *
     * @param attempts n, at least k
     * @param speedups of those that passed and were timed, at least one, in any order
     */
    static double speedupAtK(int attempts, double[] speedups, int k) {
        double[] slowestFirst = speedups.clone();
        Arrays.sort(slowestFirst);
        int failed = attempts - slowestFirst.length;
        double sum = 0;
        for (int i = 0; i < slowestFirst.length; i++) {
            int place = failed + i + 1;
            sum += slowestFirst[i] * (noneAbove(attempts, place, k) - noneAbove(attempts, place - 1, k));
        }
        return sum / passAtK(attempts, slowestFirst.length, k);
    }

    /** The probability that all of k draws are among the lowest {@code lowest}. */
    private static double noneAbove(int attempts, int lowest, int k) {
        return 1 - passAtK(attempts, attempts - lowest, k);
    }
}
