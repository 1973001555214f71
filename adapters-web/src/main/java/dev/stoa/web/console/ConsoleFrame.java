package dev.stoa.web.console;

import dev.stoa.web.Head;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands around every page of the console.
///
/// @param signedIn whether somebody is
/// @param mayChange whether that is an operator; to readers every control that changes something is shown off
/// @param notice what became of what was done last
public record ConsoleFrame(
        Head head, List<Group> groups, boolean signedIn, boolean mayChange, Optional<Notice> notice) {

    private static final List<Group> ALL = List.of(
            group(
                    "Shop",
                    "/console",
                    "Overview",
                    "/console/orders",
                    "Orders",
                    "/console/stock",
                    "Stock",
                    "/console/coupons",
                    "Coupons",
                    "/console/credits",
                    "Credit",
                    "/console/rankings",
                    "Rankings",
                    "/console/audience",
                    "Audience"),
            group(
                    "System",
                    "/console/backends",
                    "Backends",
                    "/console/cache",
                    "Cache",
                    "/console/queues",
                    "Queues",
                    "/console/webhooks",
                    "Webhooks"),
            group(
                    "Access",
                    "/console/sessions",
                    "Sessions",
                    "/console/limits",
                    "Rate limits",
                    "/console/access",
                    "Access lists",
                    "/console/flags",
                    "Flags",
                    "/console/audit",
                    "Audit"));

    public record Group(String name, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    public record Item(String path, String text, boolean current) {}

    /// @param good whether it went well
    public record Notice(boolean good, String text) {}

    public ConsoleFrame {
        groups = List.copyOf(groups);
    }

    /// The navigation with the page marked that this path belongs to.
    static List<Group> navigation(String path) {
        return ALL.stream()
                .map(group -> new Group(
                        group.name(),
                        group.items().stream()
                                .map(item -> new Item(item.path(), item.text(), isOf(item.path(), path)))
                                .toList()))
                .toList();
    }

    /// The page of the navigation that this path belongs to.
    static String section(String path) {
        return ALL.stream()
                .flatMap(group -> group.items().stream())
                .map(Item::path)
                .filter(item -> isOf(item, path))
                .findFirst()
                .orElse("/console");
    }

    private static boolean isOf(String item, String path) {
        return path.equals(item) || (!item.equals("/console") && path.startsWith(item + "/"));
    }

    /// @param pathsAndTexts in turns
    private static Group group(String name, String... pathsAndTexts) {
        return new Group(
                name,
                Stream.iterate(0, i -> i < pathsAndTexts.length, i -> i + 2)
                        .map(i -> new Item(pathsAndTexts[i], pathsAndTexts[i + 1], false))
                        .toList());
    }

    /// Which element says why buttons are off; empty if they are not.
    public String why() {
        return mayChange ? "" : "reader-note";
    }
}
