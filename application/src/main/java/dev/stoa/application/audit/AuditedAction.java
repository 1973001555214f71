package dev.stoa.application.audit;

import java.util.Optional;
import java.util.OptionalInt;

/// Something an operator did or tried.
///
/// @param who `operator`
/// @param from the address
/// @param action the method and the route, such as `PUT /api/v1/admin/flags/{name}`
/// @param target the path that was called, with its query
/// @param request under which the logs tell more
/// @param status of the answer, 409 for a form that was refused and leads on; empty if it is not known: the action
///     runs still, or its end could not be written
/// @param replayed whether the answer was that of an earlier action and nothing was done
/// @param detail what changed
public record AuditedAction(
        String who,
        String from,
        String action,
        String target,
        String request,
        OptionalInt status,
        boolean replayed,
        Detail detail) {

    /// @param before how that was which changed, as JSON without secrets; empty if the action does not tell
    /// @param after how it was then
    /// @param cut whether something is left out because it was too long
    public record Detail(Optional<String> before, Optional<String> after, boolean cut) {

        public static final Detail NONE = new Detail(Optional.empty(), Optional.empty(), false);

        public Detail(Optional<String> before, Optional<String> after) {
            this(before, after, false);
        }
    }

    /// One that is about to begin.
    public static AuditedAction begun(String who, String from, String action, String target, String request) {
        return new AuditedAction(who, from, action, target, request, OptionalInt.empty(), false, Detail.NONE);
    }

    /// The same when it was answered.
    public AuditedAction ended(int code, boolean again, Detail what) {
        return new AuditedAction(who, from, action, target, request, OptionalInt.of(code), again, what);
    }

    AuditedAction with(Detail less) {
        return new AuditedAction(who, from, action, target, request, status, replayed, less);
    }
}
