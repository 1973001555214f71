package dev.stoa.application.audit;

import dev.stoa.domain.Cursor;
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

/// What operators did, in a log that is only ever appended to. All methods throw
/// [dev.stoa.domain.BackendException] when that log is away or full.
public final class AuditLog {

    public static final Topic TOPIC = new Topic("audit");

    private static final String TYPE = "operator.action";
    private static final String LIST = "audit";

    private final EventLog log;

    public AuditLog(EventLog log) {
        this.log = log;
    }

    /// Returns if the log can be reached; asked before an action, so that none is done that could not be written
    /// down.
    public void check() {
        log.state(TOPIC);
    }

    /// Writes the action down; details that are too long are left out.
    public void append(AuditedAction action) {
        log.append(TOPIC, List.of(new NewEvent(action.who(), TYPE, AuditJson.fitting(action), OptionalLong.empty())));
    }

    /// The newest first.
    public Page<AuditEntry> newest(PageRequest request) {
        LogState state = log.state(TOPIC);
        long last = request.after()
                .map(cursor -> Cursor.number(Cursor.parts(LIST, 1, cursor).getFirst()))
                .orElse(state.last());
        long before = Math.max(state.first() - 1, last - request.limit());
        if (last <= before) {
            return new Page<>(List.of(), Optional.empty());
        }
        List<AuditEntry> entries = log.read(TOPIC, before, (int) (last - before)).stream()
                .filter(event -> event.position() <= last)
                .map(AuditLog::entry)
                .toList();
        boolean more = before >= state.first();
        return new Page<>(entries.reversed(), more ? Optional.of(Cursor.of(LIST, before)) : Optional.empty());
    }

    private static AuditEntry entry(Event event) {
        return new AuditEntry(event.position(), event.at(), AuditJson.read(event.payload()));
    }
}
