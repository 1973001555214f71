package dev.stoa.contracts.session;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.session.AttributeChange;
import dev.stoa.domain.session.Attributes;
import dev.stoa.domain.session.NewSession;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.Session;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.SessionPolicy;
import dev.stoa.domain.session.Sessions;
import dev.stoa.domain.session.TokenHash;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static dev.stoa.contracts.session.SessionSamples.ABSOLUTE;
import static dev.stoa.contracts.session.SessionSamples.ANN;
import static dev.stoa.contracts.session.SessionSamples.BOB;
import static dev.stoa.contracts.session.SessionSamples.IDLE;
import static dev.stoa.contracts.session.SessionSamples.POLICY;
import static dev.stoa.contracts.session.SessionSamples.id;
import static dev.stoa.contracts.session.SessionSamples.session;
import static dev.stoa.contracts.session.SessionSamples.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every [Sessions] must do when callers come one after the other; [SessionRaces] has the rest.
public interface SessionsContract extends SessionRaces {

    Duration MS = Duration.ofMillis(1);

    static List<SessionId> ids(Page<Session> page) {
        return page.items().stream().map(Session::id).toList();
    }

    private static List<SessionId> ids(Backend<Sessions> backend, Principal principal) {
        return ids(backend.port().list(Optional.of(principal), PageRequest.first(100)));
    }

    @Test
    default void aSessionIsFoundByItsTokenAsItWasCreated() {
        var backend = backend();
        NewSession wanted = session(ANN, 1);
        Session created = backend.port().create(wanted);
        assertThat(created).isEqualTo(Session.created(wanted, backend.now()));
        assertThat(backend.port().find(wanted.token())).contains(created);
        assertThat(backend.port().find(token(ANN, 2))).isEmpty();
    }

    @Test
    default void anUnusedSessionEndsExactlyAfterItsIdleTime() {
        for (int late = -1; late <= 1; late++) {
            var backend = backend();
            backend.port().create(session(ANN, 1));
            backend.advance(IDLE.plusMillis(late));
            assertThat(backend.port().live()).isEqualTo(late < 0 ? 1 : 0);
            assertThat(ids(backend, ANN)).hasSize(late < 0 ? 1 : 0);
            assertThat(backend.port().find(token(ANN, 1)).isPresent())
                    .as("%d ms late", late)
                    .isEqualTo(late < 0);
        }
    }

    @Test
    default void usingASessionProlongsItUpToItsAbsoluteEnd() {
        for (int late = -1; late <= 1; late++) {
            var backend = backend();
            Instant end = backend.now().plus(ABSOLUTE);
            backend.port().create(session(ANN, 1));
            while (Duration.between(backend.now(), end).compareTo(IDLE) >= 0) {
                backend.advance(IDLE.minus(MS));
                assertThat(backend.port().find(token(ANN, 1))).isPresent();
            }
            backend.advance(Duration.between(backend.now(), end).plusMillis(late));
            assertThat(backend.port().find(token(ANN, 1)).isPresent())
                    .as("%d ms late", late)
                    .isEqualTo(late < 0);
        }
    }

    @Test
    default void useIsWrittenDownAtMostOncePerGranularity() {
        for (int late = -1; late <= 1; late++) {
            var backend = backend();
            Instant start = backend.now();
            Duration granularity = Duration.ofMinutes(1);
            backend.port().create(session(ANN, 1, new SessionPolicy(IDLE, ABSOLUTE, granularity, 3)));
            backend.advance(granularity.plusMillis(late));
            Session found = backend.port().find(token(ANN, 1)).orElseThrow();
            assertThat(found.lastSeenAt()).as("%d ms late", late).isEqualTo(late < 0 ? start : backend.now());
        }
    }

    @Test
    default void oneSessionTooManyAndTheOldestGoes() {
        var backend = backend();
        for (int i = 1; i <= 5; i++) {
            backend.port().create(session(ANN, i));
            backend.port().create(session(BOB, 10 + i));
            backend.advance(MS);
        }
        assertThat(ids(backend, ANN)).containsExactly(id(5), id(4), id(3));
        assertThat(backend.port().find(token(ANN, 2))).isEmpty();
        assertThat(ids(backend, BOB)).containsExactly(id(15), id(14), id(13));
        assertThat(backend.port().live()).isEqualTo(6);
    }

    @Test
    default void anExpiredSessionMakesNoLiveOneGo() {
        var backend = backend();
        backend.port().create(session(ANN, 1));
        backend.advance(IDLE.minus(MS));
        backend.port().create(session(ANN, 2));
        backend.port().create(session(ANN, 3));
        backend.advance(MS);
        backend.port().create(session(ANN, 4));
        assertThat(ids(backend, ANN)).containsExactly(id(4), id(3), id(2));
    }

    @Test
    default void namedAttributesAreSetAndRemovedAndTheOthersStay() {
        var backend = backend();
        backend.port().create(session(ANN, 1));
        backend.port().change(token(ANN, 1), AttributeChange.set("category", List.of("tea")));
        Session changed = backend.port()
                .change(token(ANN, 1), new AttributeChange(Attributes.NONE, Set.of("viewed", "unknown")))
                .orElseThrow();
        assertThat(changed.attributes().byName()).isEqualTo(java.util.Map.of("category", List.of("tea")));
        assertThat(backend.port().find(token(ANN, 1)).orElseThrow().attributes())
                .isEqualTo(changed.attributes());
        assertThat(backend.port().change(token(ANN, 2), AttributeChange.remove("viewed")))
                .isEmpty();
    }

    @Test
    default void tooManyNamesAreRefusedAndChangeNothing() {
        var backend = backend();
        backend.port().create(session(ANN, 1));
        for (int i = 1; i < Attributes.MAX_NAMES; i++) {
            backend.port().change(token(ANN, 1), AttributeChange.set("name" + i, List.of("x")));
        }
        var full = backend.port().find(token(ANN, 1)).orElseThrow().attributes();
        assertThatThrownBy(() -> backend.port().change(token(ANN, 1), AttributeChange.set("more", List.of("x"))))
                .isInstanceOf(InvalidInputException.class);
        assertThat(backend.port().find(token(ANN, 1)).orElseThrow().attributes())
                .isEqualTo(full);
    }

    @Test
    default void rotatingGivesANewTokenAndKeepsIdCreationAndAbsoluteEnd() {
        var backend = backend();
        Session created = backend.port().create(session(ANN, 1));
        backend.advance(IDLE.minus(MS));
        Session rotated = backend.port().rotate(token(ANN, 1), token(ANN, 9)).orElseThrow();
        assertThat(rotated.id()).isEqualTo(created.id());
        assertThat(rotated.createdAt()).isEqualTo(created.createdAt());
        assertThat(rotated.attributes()).isEqualTo(created.attributes());
        assertThat(backend.port().find(token(ANN, 1))).isEmpty();
        assertThat(backend.port().find(token(ANN, 9)).map(Session::id)).contains(id(1));
        assertThat(ids(backend, ANN)).containsExactly(id(1));
        assertThat(backend.port().live()).isEqualTo(1);
    }

    @Test
    default void aDeadTokenIsNotRotatedAndNeverFoundAgain() {
        var backend = backend();
        backend.port().create(session(ANN, 1));
        backend.port().rotate(token(ANN, 1), token(ANN, 2));
        assertThat(backend.port().rotate(token(ANN, 1), token(ANN, 3))).isEmpty();
        backend.port().revoke(id(1), Optional.empty());
        assertThat(backend.port().rotate(token(ANN, 2), token(ANN, 3))).isEmpty();
        for (int i = 1; i <= 3; i++) {
            assertThat(backend.port().find(token(ANN, i))).isEmpty();
        }
    }

    @Test
    default void aRotatedSessionStillExpires() {
        var backend = backend();
        backend.port().create(session(ANN, 1));
        backend.port().rotate(token(ANN, 1), token(ANN, 2));
        backend.advance(IDLE);
        assertThat(backend.port().live()).isZero();
        assertThat(backend.port().find(token(ANN, 2))).isEmpty();
    }

    @Test
    default void onlyTheOwnerRevokesASessionAndOnlyOnce() {
        var backend = backend();
        backend.port().create(session(ANN, 1));
        assertThat(backend.port().revoke(id(1), Optional.of(BOB))).isFalse();
        assertThat(backend.port().find(token(ANN, 1))).isPresent();
        assertThat(backend.port().revoke(id(1), Optional.of(ANN))).isTrue();
        assertThat(backend.port().revoke(id(1), Optional.of(ANN))).isFalse();
        assertThat(backend.port().find(token(ANN, 1))).isEmpty();
        assertThat(ids(backend, ANN)).isEmpty();
    }

    @Test
    default void anExpiredSessionIsNotRevoked() {
        var backend = backend();
        backend.port().create(session(ANN, 1));
        backend.advance(IDLE);
        assertThat(backend.port().revoke(id(1), Optional.empty())).isFalse();
        assertThat(backend.port().revokeAll(ANN, Optional.empty())).isZero();
    }

    @Test
    default void allSessionsOfAPrincipalEndButTheOneKept() {
        var backend = backend();
        for (int i = 1; i <= 3; i++) {
            backend.port().create(session(ANN, i));
        }
        backend.port().create(session(BOB, 4));
        assertThat(backend.port().revokeAll(ANN, Optional.of(id(2)))).isEqualTo(2);
        assertThat(ids(backend, ANN)).containsExactly(id(2));
        assertThat(backend.port().revokeAll(ANN, Optional.empty())).isEqualTo(1);
        assertThat(ids(backend, ANN)).isEmpty();
        assertThat(ids(backend, BOB)).containsExactly(id(4));
    }

    @Test
    default void everybodysSessionsArePagedNewestFirst() {
        var backend = backend();
        for (int i = 1; i <= 7; i++) {
            backend.port().create(session(new Principal("p" + i % 4), i));
        }
        backend.port().revoke(id(5), Optional.empty());
        List<SessionId> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Session> page = backend.port().list(Optional.empty(), new PageRequest(2, after));
            seen.addAll(ids(page));
            after = page.next();
        } while (after.isPresent());
        assertThat(seen).containsExactly(id(7), id(6), id(4), id(3), id(2), id(1));
    }

    @Test
    default void anyTextCanNameAPrincipalAndASession() {
        var backend = backend();
        List<String> keys = OddText.KEYS;
        for (int i = 0; i < keys.size(); i++) {
            Principal principal = new Principal(keys.get(i));
            NewSession plain = session(principal, i);
            backend.port()
                    .create(new NewSession(
                            new SessionId(keys.get(i)),
                            plain.token(),
                            principal,
                            plain.roles(),
                            plain.device(),
                            plain.attributes(),
                            POLICY));
        }
        for (int i = 0; i < keys.size(); i++) {
            Principal principal = new Principal(keys.get(i));
            TokenHash token = token(principal, i);
            assertThat(backend.port().find(token).orElseThrow().principal()).isEqualTo(principal);
            assertThat(ids(backend, principal)).containsExactly(new SessionId(keys.get(i)));
            assertThat(backend.port().revoke(new SessionId(keys.get(i)), Optional.of(principal)))
                    .isTrue();
        }
        assertThat(backend.port().live()).isZero();
    }

    @Test
    default void everyOperationFailsWhenTheBackendIsDown() {
        var backend = backend();
        Sessions port = backend.port();
        port.create(session(ANN, 1));
        backend.goDown();
        Outages.assertUnavailable(
                () -> port.create(session(ANN, 2)),
                () -> port.find(token(ANN, 1)),
                () -> port.change(token(ANN, 1), AttributeChange.remove("viewed")),
                () -> port.rotate(token(ANN, 1), token(ANN, 2)),
                () -> port.revoke(id(1), Optional.empty()),
                () -> port.revokeAll(ANN, Optional.empty()),
                () -> port.list(Optional.empty(), PageRequest.first(1)),
                () -> port.list(Optional.of(ANN), PageRequest.first(1)),
                port::live);
    }
}
