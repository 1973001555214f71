package dev.stoa.application.session;

import dev.stoa.domain.Ids;
import dev.stoa.domain.customer.Customer;
import dev.stoa.domain.session.Attributes;
import dev.stoa.domain.session.NewSession;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.SessionPolicy;
import dev.stoa.domain.session.Sessions;
import java.security.SecureRandom;
import java.util.Optional;

/// Hands out tokens: for a new session, and a new one for an old session.
public final class SessionDesk {

    private final Sessions sessions;
    private final SessionPolicy policy;
    private final Ids ids;
    private final SecureRandom random;

    public SessionDesk(Sessions sessions, SessionPolicy policy, Ids ids, SecureRandom random) {
        this.sessions = sessions;
        this.policy = policy;
        this.ids = ids;
        this.random = random;
    }

    public OpenedSession open(Customer customer, String device) {
        Principal principal = Identity.principal(customer.id());
        SessionToken token = SessionToken.next(principal, random);
        return new OpenedSession(
                token,
                sessions.create(new NewSession(
                        new SessionId(ids.next("ses")),
                        token.hash(),
                        principal,
                        customer.profile().roles(),
                        device,
                        Attributes.NONE,
                        policy)));
    }

    /// A new token for the session; the old one is dead at once. Empty if the session ended meanwhile.
    public Optional<OpenedSession> rotate(SignedIn signedIn) {
        SessionToken next = SessionToken.next(signedIn.session().principal(), random);
        return sessions.rotate(signedIn.token(), next.hash()).map(session -> new OpenedSession(next, session));
    }
}
