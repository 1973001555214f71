package dev.stoa.application.audit;

import java.util.Optional;

/// Something an operator did or tried.
///
/// @param who `operator`
/// @param from the address
/// @param action the method and the route, such as `PUT /api/v1/admin/flags/{name}`
/// @param target the path that was called, with its query
/// @param status of the answer
/// @param request under which the logs tell more
/// @param before how that was which changed, as JSON without secrets; empty if the action does not tell
/// @param after how it was then
public record AuditedAction(
        String who,
        String from,
        String action,
        String target,
        int status,
        String request,
        Optional<String> before,
        Optional<String> after) {

    AuditedAction withoutDetails() {
        return new AuditedAction(who, from, action, target, status, request, Optional.empty(), Optional.empty());
    }
}
