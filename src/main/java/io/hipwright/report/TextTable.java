package io.hipwright.report;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns, two spaces apart; a column's name ending in {@code >} aligns it to the right. */
public final class TextTable {
    private final List<String> headers;
    private final List<Boolean> right;
    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... columns) {
        headers = new ArrayList<>();
        right = new ArrayList<>();
        for (String column : columns) {
            boolean alignRight = column.endsWith(">");
            headers.add(alignRight ? column.substring(0, column.length() - 1) : column);
            right.add(alignRight);
        }
    }

    public void add(String... cells) {
        if (cells.length != headers.size()) {
            throw new IllegalArgumentException("a row of " + cells.length + " cells in " + headers.size() + " columns");
        }
        rows.add(List.of(cells));
    }

    /** The table with a line under its headers; every line ends with a newline. */
    public String render() {
        StringBuilder text = new StringBuilder();
        appendRow(text, headers);
        appendRow(
                text,
                headers.stream()
                        .map(header -> "-".repeat(width(headers.indexOf(header))))
                        .toList());
        rows.forEach(row -> appendRow(text, row));
        return text.toString();
    }

    private void appendRow(StringBuilder text, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String padding = " ".repeat(width(i) - cells.get(i).length());
            line.append(right.get(i) ? padding + cells.get(i) : cells.get(i) + padding)
                    .append("  ");
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private int width(int column) {
        int width = headers.get(column).length();
        for (List<String> row : rows) {
            width = Math.max(width, row.get(column).length());
        }
        return width;
    }
}
