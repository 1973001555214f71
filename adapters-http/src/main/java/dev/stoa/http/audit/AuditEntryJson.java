package dev.stoa.http.audit;

import dev.stoa.application.audit.AuditEntry;
import dev.stoa.application.audit.AuditedAction;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Something an operator did or tried.
///
/// @param number grows from entry to entry, with gaps
/// @param at when it was answered, or begun if the outcome is unknown
/// @param action the method and the route
/// @param target the path that was called, with its query
/// @param outcome `answered`, or `unknown`: it runs still, or the process or the log went away before the end was
///     written
/// @param status of the answer, 409 for a form of the console that was refused and leads on; null if the outcome is
///     unknown
/// @param replayed whether an earlier answer was given again (`Idempotency-Key`) and nothing was done
/// @param before how that was which changed, JSON as text; null if it was not there or the action does not tell.
///     It is read just before the change, not with it: if another change comes between, it is older than that
/// @param after how it was then
/// @param cut whether `before`, or both, are left out because they are too long
@Serdeable
record AuditEntryJson(
        long number,
        Instant at,
        String who,
        String from,
        String action,
        String target,
        String outcome,
        @Nullable Integer status,
        boolean replayed,
        String requestId,
        @Nullable String before,
        @Nullable String after,
        boolean cut) {

    static AuditEntryJson of(AuditEntry entry) {
        AuditedAction what = entry.what();
        OptionalInt status = what.status();
        return new AuditEntryJson(
                entry.number(),
                entry.at(),
                what.who(),
                what.from(),
                what.action(),
                what.target(),
                status.isPresent() ? "answered" : "unknown",
                status.isPresent() ? status.getAsInt() : null,
                what.replayed(),
                what.request(),
                what.detail().before().orElse(null),
                what.detail().after().orElse(null),
                what.detail().cut());
    }
}
