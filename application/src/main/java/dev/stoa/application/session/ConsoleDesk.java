package dev.stoa.application.session;

import dev.stoa.domain.Ids;
import dev.stoa.domain.session.Attributes;
import dev.stoa.domain.session.NewSession;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.SessionPolicy;
import dev.stoa.domain.session.Sessions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Lets people into the console. Their sessions are short and are kept beside those of customers.
public final class ConsoleDesk {

    private static final SessionPolicy POLICY =
            new SessionPolicy(Duration.ofMinutes(30), Duration.ofHours(8), Duration.ofMinutes(1), 20);

    private final Sessions sessions;
    private final ConsoleKeys keys;
    private final Ids ids;
    private final SecureRandom random;

    public ConsoleDesk(Sessions sessions, ConsoleKeys keys, Ids ids, SecureRandom random) {
        this.sessions = sessions;
        this.keys = keys;
        this.ids = ids;
        this.random = random;
    }

    /// A session for whoever shows a key; empty if it is none.
    ///
    /// @param device up to 200 characters
    public Optional<OpenedSession> open(String key, String device) {
        return keys.open(key).map(principal -> {
            SessionToken token = SessionToken.next(principal, random);
            return new OpenedSession(
                    token,
                    sessions.create(new NewSession(
                            new SessionId(ids.next("ses")),
                            token.hash(),
                            principal,
                            Set.of(),
                            device,
                            Attributes.NONE,
                            POLICY)));
        });
    }

    /// Who shows this token; empty if it opens no console.
    ///
    /// @throws dev.stoa.domain.BackendException if that cannot be known now
    public Optional<AtConsole> of(String token) {
        return SessionToken.parse(token)
                .map(SessionToken::hash)
                .flatMap(hash -> sessions.find(hash)
                        .flatMap(session -> keys.role(session.principal()))
                        .map(role -> new AtConsole(role, hash)));
    }

    /// Ends the session of this token, if it is one of the console.
    public void end(String token) {
        SessionToken.parse(token)
                .flatMap(shown -> sessions.find(shown.hash()))
                .filter(session -> ConsoleKeys.isOfConsole(session.principal()))
                .ifPresent(session -> sessions.revoke(session.id(), Optional.of(session.principal())));
    }
}
