package dev.stoa.web.console;

import dev.stoa.web.Head;
import java.util.List;
import java.util.stream.Stream;

/// What stands around every page of the console.
public record ConsoleFrame(Head head, List<Group> groups) {

    public record Group(String name, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    public record Item(String path, String text, boolean current) {}

    public ConsoleFrame {
        groups = List.copyOf(groups);
    }

    /// @param path of the page that is shown, which the navigation marks
    static ConsoleFrame of(Head head, String path) {
        return new ConsoleFrame(head, List.of(group("Shop", path, "/console", "Overview")));
    }

    /// @param pathsAndTexts in turns
    private static Group group(String name, String current, String... pathsAndTexts) {
        return new Group(
                name,
                Stream.iterate(0, i -> i < pathsAndTexts.length, i -> i + 2)
                        .map(i -> new Item(pathsAndTexts[i], pathsAndTexts[i + 1], pathsAndTexts[i].equals(current)))
                        .toList());
    }
}
