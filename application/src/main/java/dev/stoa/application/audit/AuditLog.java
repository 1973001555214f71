package dev.stoa.application.audit;

import dev.stoa.domain.Cursor;
import dev.stoa.domain.Ids;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.event.LogState;
import dev.stoa.domain.event.NewEvent;
import dev.stoa.domain.event.Topic;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// What operators did, in a log that is only ever appended to: an event of each attempt, and one of how it ended.
/// All methods throw [dev.stoa.domain.BackendException] when that log is away or full.
public final class AuditLog {

    public static final Topic TOPIC = new Topic("audit");

    private static final String BEGUN = "operator.action.begun";
    private static final String ENDED = "operator.action.ended";
    private static final String LIST = "audit";

    /// How many events beyond those asked for are looked at, newer ones for the ends of actions and older ones so
    /// that pages are full.
    private static final int MORE = 100;

    private final EventLog log;
    private final Ids ids;

    public AuditLog(EventLog log, Ids ids) {
        this.log = log;
        this.ids = ids;
    }

    /// Writes down that this is about to be done; without that, nothing may be done.
    ///
    /// @return the attempt, for [#end]
    public String begin(AuditedAction action) {
        String attempt = ids.next("att");
        append(attempt, BEGUN, action);
        return attempt;
    }

    /// Writes down how it ended; details that are too long are left out, and marked so.
    public void end(String attempt, AuditedAction action) {
        append(attempt, ENDED, action);
    }

    private void append(String attempt, String type, AuditedAction action) {
        String payload = AuditJson.fitting(attempt, action);
        log.append(TOPIC, List.of(new NewEvent(action.who(), type, payload, OptionalLong.empty())));
    }

    /// The newest first, one entry for each action: its end, or its attempt while there is no end.
    public Page<AuditEntry> newest(PageRequest request) {
        LogState state = log.state(TOPIC);
        long last = request.after()
                .map(cursor -> Cursor.number(Cursor.parts(LIST, 1, cursor).getFirst()))
                .orElse(state.last());
        long before = Math.max(state.first() - 1, last - 2L * request.limit() - MORE);
        if (last <= before) {
            return new Page<>(List.of(), Optional.empty());
        }
        List<Event> events = log.read(TOPIC, before, (int) (last - before) + MORE);
        Set<String> ended = events.stream()
                .filter(AuditLog::isEnd)
                .map(event -> AuditJson.attempt(event.payload()))
                .collect(Collectors.toSet());
        List<Event> shown = events.reversed().stream()
                .filter(event -> event.position() <= last)
                .filter(event -> isEnd(event) || !ended.contains(AuditJson.attempt(event.payload())))
                .toList();
        return page(shown, request.limit(), before, state);
    }

    private static Page<AuditEntry> page(List<Event> shown, int limit, long before, LogState state) {
        Page<Event> page = Cursor.page(shown, limit, event -> Cursor.of(LIST, event.position() - 1));
        boolean more = page.next().isEmpty() && before >= state.first();
        return new Page<>(
                page.items().stream().map(AuditLog::entry).toList(),
                more ? Optional.of(Cursor.of(LIST, before)) : page.next());
    }

    private static boolean isEnd(Event event) {
        return event.type().equals(ENDED);
    }

    private static AuditEntry entry(Event event) {
        return new AuditEntry(event.position(), event.at(), AuditJson.read(event.payload(), isEnd(event)));
    }
}
