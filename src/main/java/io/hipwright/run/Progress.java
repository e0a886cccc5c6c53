package io.hipwright.run;

/** How far a sample is; its {@code is_complete} is what a search over sample files looks for. */
public record Progress(
        int completedSolutions,
        int totalSolutions,
        int completedIncorrectSolutions,
        int totalIncorrectSolutions,
        boolean isComplete) {

    /** Nothing done of so many solutions and incorrect solutions. */
    public static Progress of(int solutions, int incorrectSolutions) {
        return new Progress(0, solutions, 0, incorrectSolutions, false);
    }
}
