package dev.stoa.contracts.session;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.Races;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.session.AttributeChange;
import dev.stoa.domain.session.Session;
import dev.stoa.domain.session.SessionPolicy;
import dev.stoa.domain.session.Sessions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static dev.stoa.contracts.session.SessionSamples.ABSOLUTE;
import static dev.stoa.contracts.session.SessionSamples.ANN;
import static dev.stoa.contracts.session.SessionSamples.IDLE;
import static dev.stoa.contracts.session.SessionSamples.id;
import static dev.stoa.contracts.session.SessionSamples.session;
import static dev.stoa.contracts.session.SessionSamples.token;
import static org.assertj.core.api.Assertions.assertThat;

/// What every [Sessions] must do when many callers come at once.
public interface SessionRaces {

    /// A fresh backend with no sessions.
    Backend<Sessions> backend();

    int ROUNDS = 1_000;

    @Test
    default void aRevokedSessionIsNeverBroughtBackByItsUseOrRotation() {
        var backend = backend();
        Sessions port = backend.port();
        SessionPolicy one = new SessionPolicy(IDLE, ABSOLUTE, Duration.ZERO, 100);
        for (int round = 0; round < ROUNDS; round++) {
            int number = round;
            port.create(session(ANN, number, one));
            backend.advance(Duration.ofMillis(1));
            List<Boolean> done = Races.race(4, caller -> switch (caller) {
                case 0 ->
                    number % 2 == 0
                            ? port.revoke(id(number), Optional.of(ANN))
                            : port.revokeAll(ANN, Optional.empty()) == 1;
                case 1 -> port.find(token(ANN, number)).isEmpty();
                case 2 ->
                    port.rotate(token(ANN, number), token(ANN, ROUNDS + number)).isEmpty();
                default ->
                    port.change(token(ANN, number), AttributeChange.set("category", List.of("tea")))
                            .isEmpty();
            });
            assertThat(done.getFirst()).isTrue();
            assertThat(port.find(token(ANN, number))).as("round %d", round).isEmpty();
            assertThat(port.find(token(ANN, ROUNDS + number)))
                    .as("round %d", round)
                    .isEmpty();
        }
        assertThat(port.live()).isZero();
    }

    @Test
    default void ofRacingCreationsTheMostAllowedStay() {
        var backend = backend();
        List<Session> created = Races.race(16, caller -> backend.port().create(session(ANN, caller)));
        assertThat(created).hasSize(16);
        assertThat(backend.port().live()).isEqualTo(3);
        assertThat(backend.port().list(Optional.of(ANN), PageRequest.first(100)).items())
                .hasSize(3);
        assertThat(IntStream.range(0, 16)
                        .filter(i -> backend.port().find(token(ANN, i)).isPresent()))
                .hasSize(3);
    }

    @Test
    default void ofRacingRotationsOneWins() {
        var backend = backend();
        backend.port().create(session(ANN, 0));
        List<Boolean> won = Races.race(
                16,
                caller -> backend.port()
                        .rotate(token(ANN, 0), token(ANN, caller + 1))
                        .isPresent());
        assertThat(won).containsOnlyOnce(true);
        for (int i = 0; i < 16; i++) {
            assertThat(backend.port().find(token(ANN, i + 1)).isPresent()).isEqualTo(won.get(i));
        }
        assertThat(backend.port().live()).isEqualTo(1);
    }

    @Test
    default void ofRacingRevocationsOneEndsTheSession() {
        var backend = backend();
        backend.port().create(session(ANN, 0));
        assertThat(Races.race(16, caller -> backend.port().revoke(id(0), Optional.of(ANN))))
                .containsOnlyOnce(true);
    }

    @Test
    default void racingChangesOfDifferentNamesAllSurvive() {
        var backend = backend();
        backend.port().create(session(ANN, 0));
        Races.race(15, caller -> backend.port().change(token(ANN, 0), AttributeChange.set("n" + caller, List.of("x"))));
        assertThat(backend.port().find(token(ANN, 0)).orElseThrow().attributes().byName())
                .hasSize(16);
    }
}
