package dev.stoa.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

/// A table of the report.
///
/// @param intro a paragraph below the title
public record Table(String title, String intro, List<String> head, List<List<String>> rows) {

    public Table {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != head.size()) {
                throw new IllegalArgumentException("%s: %s does not fit %s".formatted(title, row, head));
            }
        }
    }

    public String markdown() {
        String rule = head.stream().map(name -> "---").collect(Collectors.joining("|", "|", "|\n"));
        String body = rows.stream().map(Table::line).collect(Collectors.joining());
        return "## %s\n\n%s\n\n%s%s%s".formatted(title, intro, line(head), rule, body);
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
