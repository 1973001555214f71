package dev.stoa.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows under headings in columns that line up; numbers to the right.
final class Table {

    private static final String GAP = "  ";
    private static final String NUMBER = "[0-9.,%-]+";

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        rows.add(List.of(headings));
    }

    /// @param cells as many as there are headings; what a terminal would take for a command is shown as `?`
    Table row(Object... cells) {
        rows.add(List.of(cells).stream().map(String::valueOf).map(Cells::plain).toList());
        return this;
    }

    /// @param none what is said instead of a table without rows
    String text(String none) {
        if (rows.size() == 1) {
            return none;
        }
        List<Integer> columns =
                IntStream.range(0, rows.getFirst().size()).boxed().toList();
        List<String> formats = columns.stream().map(this::format).toList();
        return rows.stream()
                .map(row -> columns.stream()
                        .map(column -> formats.get(column).formatted(row.get(column)))
                        .collect(Collectors.joining(GAP))
                        .stripTrailing())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private String format(int column) {
        int width =
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElseThrow();
        boolean numbers = rows.stream().skip(1).allMatch(row -> row.get(column).matches(NUMBER));
        return "%%%s%ds".formatted(numbers ? "" : "-", Math.max(1, width));
    }
}
