package dev.stoa.application.session;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.session.Session;
import dev.stoa.domain.session.Sessions;
import dev.stoa.domain.session.TokenHash;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RememberedSessionsTest {

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final SignInFixture fixture = new SignInFixture();
    private final RememberedSessions sessions = new RememberedSessions(fixture.shop.sessions(), GRACE, fixture.clock);
    private final OpenedSession ann = fixture.signIn("ann@example.com");
    private final TokenHash token = ann.token().hash();

    @Test
    void aSessionFoundBeforeTheOutageIsFoundUntilTheGraceTimeIsOver() {
        assertThat(sessions.find(token)).isPresent();
        fixture.shop.goDown();
        fixture.clock.advance(GRACE.minusMillis(1));
        assertThat(sessions.find(token)).map(Session::id).contains(ann.session().id());
        fixture.clock.advance(Duration.ofMillis(1));
        assertUnavailable();
    }

    @Test
    void aSessionNeverFoundHereIsUnavailableAndNotAbsent() {
        fixture.shop.goDown();
        assertUnavailable();
    }

    @Test
    void aSessionThatEndedHereIsNotRemembered() {
        sessions.find(token);
        assertThat(sessions.revoke(ann.session().id(), Optional.empty())).isTrue();
        fixture.shop.goDown();
        assertUnavailable();
    }

    @Test
    void endingAllSessionsForgetsAllButTheOneToKeep() {
        fixture.clock.advance(Duration.ofMinutes(1));
        OpenedSession other = fixture.signIn("ann@example.com");
        sessions.find(token);
        sessions.find(other.token().hash());
        sessions.revokeAll(
                ann.session().principal(), Optional.of(other.session().id()));
        fixture.shop.goDown();
        assertUnavailable();
        assertThat(sessions.find(other.token().hash())).isPresent();
    }

    @Test
    void aSessionFoundDeadIsForgotten() {
        sessions.find(token);
        fixture.shop.sessions().revoke(ann.session().id(), Optional.empty());
        assertThat(sessions.find(token)).isEmpty();
        fixture.shop.goDown();
        assertUnavailable();
    }

    @Test
    void aTokenThatWasReplacedIsForgotten() {
        sessions.find(token);
        SessionToken next = SessionToken.next(ann.session().principal(), new java.security.SecureRandom());
        sessions.rotate(token, next.hash());
        sessions.find(next.hash());
        fixture.shop.goDown();
        assertUnavailable();
        assertThat(sessions.find(next.hash())).isPresent();
    }

    private void assertUnavailable() {
        assertThatThrownBy(() -> sessions.find(token)).isInstanceOf(BackendException.class);
    }

    /// The find has its answer from the store, then the session is ended, then the find goes on.
    @Test
    void aSessionEndedWhileItWasFoundIsNotRemembered() {
        List<Runnable> between = new ArrayList<>();
        RememberedSessions slow = new RememberedSessions(
                (Sessions) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Sessions.class}, (proxy, method, arguments) -> {
                            try {
                                Object answer = method.invoke(fixture.shop.sessions(), arguments);
                                if (method.getName().equals("find")) {
                                    between.forEach(Runnable::run);
                                }
                                return answer;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }),
                GRACE,
                fixture.clock);
        between.add(() -> slow.revoke(ann.session().id(), Optional.empty()));
        assertThat(slow.find(token)).isPresent();
        fixture.shop.goDown();
        assertThatThrownBy(() -> slow.find(token)).isInstanceOf(BackendException.class);
    }
}
