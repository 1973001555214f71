package dev.stoa.http.session;

import dev.stoa.application.session.OpenedSession;
import dev.stoa.domain.session.Role;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A session and its token, told this once.
///
/// @param csrfToken what a page shows in `X-CSRF-Token` if it goes by cookie
@Serdeable
public record OpenedAnswer(
        String token, String sessionId, String customerId, List<String> roles, Instant expiresAt, String csrfToken) {

    static OpenedAnswer of(OpenedSession opened, Csrf csrf) {
        var session = opened.session();
        return new OpenedAnswer(
                opened.token().value(),
                session.id().value(),
                session.principal().value(),
                words(session.roles()),
                session.expiresAt(),
                csrf.token(opened.token().hash()));
    }

    static List<String> words(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Override
    public String toString() {
        return "OpenedAnswer[" + sessionId + "]";
    }
}
