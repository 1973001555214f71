package dev.stoa.contracts.audience;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.audience.Online;
import dev.stoa.domain.audience.Population;
import dev.stoa.domain.audience.Presence;
import dev.stoa.domain.audience.VisitorId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every [Presence] does.
public interface PresenceContract {

    Population SHOP = new Population("visitors");
    VisitorId ANN = new VisitorId("ann");
    VisitorId BOB = new VisitorId("bob");

    Backend<Presence> backend();

    @Test
    default void whoWasSeenIsHereForFiveMinutesToTheMillisecond() {
        var backend = backend();
        Presence presence = backend.port();
        presence.seen(SHOP, ANN);
        backend.advance(Presence.WINDOW.minusMillis(1));
        assertThat(presence.count(SHOP)).isEqualTo(1);
        assertThat(everybody(presence)).hasSize(1);
        backend.advance(Duration.ofMillis(1));
        assertThat(presence.count(SHOP)).isZero();
        assertThat(everybody(presence)).isEmpty();
        backend.advance(Duration.ofMillis(1));
        assertThat(presence.count(SHOP)).isZero();
    }

    @Test
    default void beingSeenAgainProlongs() {
        var backend = backend();
        Presence presence = backend.port();
        presence.seen(SHOP, ANN);
        presence.seen(SHOP, BOB);
        backend.advance(Duration.ofMinutes(3));
        presence.seen(SHOP, ANN);
        backend.advance(Duration.ofMinutes(3));
        assertThat(everybody(presence))
                .containsExactly(new Online(ANN, backend.now().minus(Duration.ofMinutes(3))));
        assertThat(presence.count(SHOP)).isEqualTo(1);
    }

    @Test
    default void whoLeavesIsNotHere() {
        var backend = backend();
        Presence presence = backend.port();
        presence.seen(SHOP, ANN);
        presence.seen(new Population("others"), ANN);
        presence.left(SHOP, ANN);
        presence.left(SHOP, BOB);
        assertThat(presence.count(SHOP)).isZero();
        assertThat(everybody(presence)).isEmpty();
        assertThat(presence.count(new Population("others"))).isEqualTo(1);
        presence.seen(SHOP, ANN);
        assertThat(presence.count(SHOP)).isEqualTo(1);
    }

    @Test
    default void aListIsInByteOrderPageByPage() {
        var backend = backend();
        OddText.KEYS.forEach(key -> backend.port().seen(SHOP, new VisitorId(key)));
        assertThat(everybody(backend.port()))
                .extracting(online -> online.visitor().value())
                .containsExactlyElementsOf(
                        OddText.KEYS.stream().sorted(Utf8.ORDER).toList());
    }

    @Test
    default void aPageIsFullAlsoWhereManyHaveLeft() {
        var backend = backend();
        Presence presence = backend.port();
        IntStream.range(0, 600).forEach(i -> presence.seen(SHOP, new VisitorId("gone%03d".formatted(i))));
        backend.advance(Presence.WINDOW);
        IntStream.range(0, 5).forEach(i -> presence.seen(SHOP, new VisitorId("here" + i)));
        assertThat(presence.list(SHOP, PageRequest.first(5)).items()).hasSize(5);
        assertThat(presence.count(SHOP)).isEqualTo(5);
    }

    @Test
    default void ofManySeeingTheSameAtOnceAllAreOne() {
        var backend = backend();
        Races.race(8, caller -> {
            IntStream.range(0, 25).forEach(i -> backend.port().seen(SHOP, new VisitorId("v" + i)));
            return caller;
        });
        assertThat(backend.port().count(SHOP)).isEqualTo(25);
        assertThat(everybody(backend.port())).hasSize(25);
    }

    @Test
    default void aForeignCursorIsRefused() {
        var backend = backend();
        assertThatThrownBy(() -> backend.port().list(SHOP, new PageRequest(5, Optional.of("nonsense"))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    default void aBackendThatIsDownSaysSo() {
        var backend = backend();
        Presence presence = backend.port();
        backend.goDown();
        Outages.assertUnavailable(
                () -> presence.seen(SHOP, ANN),
                () -> presence.left(SHOP, ANN),
                () -> presence.count(SHOP),
                () -> presence.list(SHOP, PageRequest.first(1)));
    }

    private static List<Online> everybody(Presence presence) {
        List<Online> all = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page<Online> page = presence.list(SHOP, new PageRequest(7, next));
            all.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return all;
    }
}
