package io.hipwright.report.html;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;

/**
 * Where two texts differ.
 *
 * @param deltas for each difference: first line and number of lines on the left, then on the right; lines count from 0
 */
record SourceDiff(List<String> left, List<String> right, List<int[]> deltas) {
    /** Texts of more lines are shown as differing throughout: the search takes their product in time. */
    private static final int MOST_LINES = 3000;

    static SourceDiff of(String left, String right) {
        List<String> leftLines = lines(left);
        List<String> rightLines = lines(right);
        List<int[]> deltas = Math.max(leftLines.size(), rightLines.size()) > MOST_LINES
                ? List.of(new int[] {0, leftLines.size(), 0, rightLines.size()})
                : DiffUtils.diff(leftLines, rightLines).getDeltas().stream()
                        .map(SourceDiff::places)
                        .toList();
        return new SourceDiff(leftLines, rightLines, deltas);
    }

    private static int[] places(AbstractDelta<String> delta) {
        return new int[] {
            delta.getSource().getPosition(), delta.getSource().size(),
            delta.getTarget().getPosition(), delta.getTarget().size()
        };
    }

    static List<String> lines(String text) {
        return text.lines().toList();
    }
}
