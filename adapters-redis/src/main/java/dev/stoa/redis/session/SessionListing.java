package dev.stoa.redis.session;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.session.Session;
import dev.stoa.redis.Reply;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// A page of sessions as it comes together from what several parts answer, which may not have come to their ends.
final class SessionListing {

    private final PageRequest page;
    private final NavigableMap<String, Session> found = new TreeMap<>(Utf8.ORDER.reversed());

    /// Below this id, if there is one, there may be sessions that are not known yet.
    private Optional<String> border = Optional.empty();

    SessionListing(PageRequest page) {
        this.page = page;
    }

    void add(Reply sessions) {
        sessions.replies()
                .map(SessionRecord::session)
                .forEach(each -> found.put(each.id().value(), each));
    }

    /// Tells how far down those parts have looked that are not at their ends.
    void knownDownTo(Collection<String> lowest) {
        border = lowest.stream().max(Utf8.ORDER);
    }

    /// Whether more would not change it.
    boolean isFull() {
        return known().size() > page.limit();
    }

    Page<Session> page() {
        var items = known().values().stream().limit(page.limit()).toList();
        return isFull() ? new Page<>(items, Optional.of(items.getLast().id().value())) : new Page<>(items, border);
    }

    private NavigableMap<String, Session> known() {
        NavigableMap<String, Session> below =
                page.after().map(after -> found.tailMap(after, false)).orElse(found);
        return border.map(lowest -> below.headMap(lowest, true)).orElse(below);
    }
}
