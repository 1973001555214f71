package dev.stoa.contracts.session;

import dev.stoa.domain.session.Attributes;
import dev.stoa.domain.session.NewSession;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.Role;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.SessionPolicy;
import dev.stoa.domain.session.TokenHash;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Sessions to test with.
final class SessionSamples {

    static final Duration IDLE = Duration.ofMinutes(10);
    static final Duration ABSOLUTE = Duration.ofHours(2);
    static final SessionPolicy POLICY = new SessionPolicy(IDLE, ABSOLUTE, Duration.ZERO, 3);
    static final Principal ANN = new Principal("ann");
    static final Principal BOB = new Principal("bob");

    private SessionSamples() {}

    static TokenHash token(Principal principal, int number) {
        return new TokenHash(principal.bucket(), "%064x".formatted(number));
    }

    static SessionId id(int number) {
        return new SessionId("ses_%04d".formatted(number));
    }

    static NewSession session(Principal principal, int number) {
        return session(principal, number, POLICY);
    }

    static NewSession session(Principal principal, int number, SessionPolicy policy) {
        return new NewSession(
                id(number),
                token(principal, number),
                principal,
                Set.of(Role.CUSTOMER),
                "test",
                new Attributes(Map.of("viewed", List.of("TEA", "MUG"))),
                policy);
    }
}
