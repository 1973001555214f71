package dev.stoa.http.audit;

import dev.stoa.application.audit.AuditEntry;
import dev.stoa.application.audit.AuditedAction;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something an operator did or tried.
///
/// @param number 1 for the first there ever was, without gaps
/// @param action the method and the route
/// @param target the path that was called, with its query
/// @param status of the answer
/// @param before how that was which changed, JSON as text; null if it was not there or the action does not tell
/// @param after how it was then
@Serdeable
record AuditEntryJson(
        long number,
        Instant at,
        String who,
        String from,
        String action,
        String target,
        int status,
        String requestId,
        @Nullable String before,
        @Nullable String after) {

    static AuditEntryJson of(AuditEntry entry) {
        AuditedAction what = entry.what();
        return new AuditEntryJson(
                entry.number(),
                entry.at(),
                what.who(),
                what.from(),
                what.action(),
                what.target(),
                what.status(),
                what.request(),
                what.before().orElse(null),
                what.after().orElse(null));
    }
}
