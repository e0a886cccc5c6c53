package io.hipwright.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of text in aligned columns, two spaces apart; a column's name ending in {@code >} aligns it to the right. */
public final class TextTable {
    private final List<String> headers = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... columns) {
        this(Arrays.asList(columns));
    }

    public TextTable(List<String> columns) {
        for (String column : columns) {
            boolean alignRight = column.endsWith(">");
            headers.add(alignRight ? column.substring(0, column.length() - 1) : column);
            right.add(alignRight);
        }
    }

    public void add(String... cells) {
        add(Arrays.asList(cells));
    }

    /** Control characters, which could make a terminal do something else than show them, become question marks. */
    public void add(List<String> cells) {
        if (cells.size() != headers.size()) {
            throw new IllegalArgumentException("a row of " + cells.size() + " cells in " + headers.size() + " columns");
        }
        rows.add(cells.stream().map(cell -> cell.replaceAll("\\p{Cntrl}", "?")).toList());
    }

    /** How many characters the widest line takes. */
    public int width() {
        return Arrays.stream(widths()).sum() + 2 * (headers.size() - 1);
    }

    /** The table with a line under its headers; every line ends with a newline. */
    public String render() {
        int[] widths = widths();
        StringBuilder text = new StringBuilder();
        appendRow(text, headers, widths);
        appendRow(text, Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths);
        rows.forEach(row -> appendRow(text, row, widths));
        return text.toString();
    }

    private void appendRow(StringBuilder text, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String padding = " ".repeat(widths[i] - cells.get(i).length());
            line.append(right.get(i) ? padding + cells.get(i) : cells.get(i) + padding)
                    .append("  ");
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private int[] widths() {
        int[] widths = headers.stream().mapToInt(String::length).toArray();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }
}
