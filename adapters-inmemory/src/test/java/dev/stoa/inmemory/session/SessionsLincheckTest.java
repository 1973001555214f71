package dev.stoa.inmemory.session;

import dev.stoa.domain.session.AttributeChange;
import dev.stoa.domain.session.Attributes;
import dev.stoa.domain.session.NewSession;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.Session;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.SessionPolicy;
import dev.stoa.domain.session.Sessions;
import dev.stoa.domain.session.TokenHash;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/// Sessions are linearizable: finding, changing, rotating and ending at once look like one after the other.
public class SessionsLincheckTest {

    private static final Principal ANN = new Principal("ann");
    private static final SessionId ID = new SessionId("ses_1");
    private static final TokenHash OLD = new TokenHash(ANN.bucket(), "a".repeat(64));
    private static final TokenHash NEW = new TokenHash(ANN.bucket(), "b".repeat(64));

    private final Sessions sessions = new InMemoryAdapters(new MovableClock(Instant.EPOCH)).sessions();

    public SessionsLincheckTest() {
        sessions.create(new NewSession(ID, OLD, ANN, Set.of(), "test", Attributes.NONE, SessionPolicy.DEFAULT));
    }

    @Operation
    public String findOld() {
        return shown(sessions.find(OLD));
    }

    @Operation
    public String findNew() {
        return shown(sessions.find(NEW));
    }

    @Operation
    public String view() {
        return shown(sessions.change(OLD, AttributeChange.set("viewed", List.of("TEA"))));
    }

    @Operation
    public String search() {
        return shown(sessions.change(NEW, AttributeChange.set("searches", List.of("tea"))));
    }

    @Operation
    public String rotate() {
        return shown(sessions.rotate(OLD, NEW));
    }

    @Operation
    public boolean revoke() {
        return sessions.revoke(ID, Optional.empty());
    }

    @Operation
    public int revokeAll() {
        return sessions.revokeAll(ANN, Optional.empty());
    }

    private static String shown(Optional<Session> session) {
        return session.map(found -> found.attributes().byName().keySet().stream()
                        .sorted()
                        .toList()
                        .toString())
                .orElse("gone");
    }

    @Test
    void stress() {
        new StressOptions().iterations(10).invocationsPerIteration(150).check(getClass());
    }
}
