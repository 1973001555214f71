package dev.stoa.contracts.event;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.event.Batch;
import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.ConsumerName;
import dev.stoa.domain.event.GroupName;
import dev.stoa.domain.event.NewEvent;
import dev.stoa.domain.event.PartitionState;
import dev.stoa.domain.event.PassedOver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

import static dev.stoa.contracts.event.EventSamples.KEYS;
import static dev.stoa.contracts.event.EventSamples.MAIL;
import static dev.stoa.contracts.event.EventSamples.MINUTE;
import static dev.stoa.contracts.event.EventSamples.MS;
import static dev.stoa.contracts.event.EventSamples.ORDERS;
import static dev.stoa.contracts.event.EventSamples.OTHER;
import static dev.stoa.contracts.event.EventSamples.events;
import static dev.stoa.contracts.event.EventSamples.positions;
import static dev.stoa.contracts.event.EventSamples.spread;
import static dev.stoa.contracts.event.EventSamples.take;
import static org.assertj.core.api.Assertions.assertThat;

/// What becomes of events that consumers cannot handle.
public interface FailedEventQuestions extends IdleGroupQuestions {

    /// A fresh backend without events and groups.
    Backend<EventPorts> backend();

    @Override
    default Backend<EventPorts> begun(List<NewEvent> events) {
        var backend = backend();
        backend.port().log().append(ORDERS, events);
        backend.port().groups().create(ORDERS, MAIL, 0);
        return backend;
    }

    /// How far the first group is in a partition.
    static PartitionState place(EventPorts ports, int partition) {
        return ports.groups().groups(ORDERS).getFirst().partitions().get(partition);
    }

    @Test
    default void aFailedEventComesAgainAfterItsPauseToTheMillisecond() {
        var backend = begun(events(KEYS.get(6), 5));
        ConsumerGroups groups = backend.port().groups();
        Batch batch = take(backend.port(), MAIL).orElseThrow();
        groups.acknowledge(ORDERS, MAIL, batch, 2, MINUTE);
        assertThat(groups.fail(ORDERS, MAIL, batch, "no mail server", Optional.of(Duration.ofSeconds(5))))
                .isTrue();
        assertThat(groups.acknowledge(ORDERS, MAIL, batch, 3, MINUTE)).isFalse();
        assertThat(place(backend.port(), 6))
                .isEqualTo(new PartitionState(
                        6,
                        2,
                        3,
                        Optional.empty(),
                        Optional.of(backend.now().plusSeconds(5)),
                        1,
                        Optional.of("no mail server")));
        backend.advance(Duration.ofSeconds(5).minus(MS));
        assertThat(take(backend.port(), MAIL)).isEmpty();
        backend.advance(MS);
        Batch again = take(backend.port(), MAIL).orElseThrow();
        assertThat(positions(again)).containsExactly(3L, 4L, 5L);
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(groups.fail(ORDERS, MAIL, again, "still none", Optional.of(Duration.ZERO)))
                .isTrue();
        assertThat(take(backend.port(), MAIL).orElseThrow().attempt()).isEqualTo(3);
    }

    @Test
    default void anEventThatIsGivenUpIsPassedOverAndRemembered() {
        var backend = begun(events(KEYS.get(6), 3));
        ConsumerGroups groups = backend.port().groups();
        for (int n = 1; n <= 2; n++) {
            Batch batch = take(backend.port(), MAIL).orElseThrow();
            assertThat(groups.fail(ORDERS, MAIL, batch, "error " + n, Optional.empty()))
                    .isTrue();
            backend.advance(MS);
        }
        assertThat(groups.passedOver(ORDERS, MAIL, PageRequest.first(10)).items())
                .containsExactly(
                        new PassedOver(
                                2,
                                KEYS.get(6),
                                "order.paid",
                                "error 2",
                                backend.now().minus(MS)),
                        new PassedOver(
                                1,
                                KEYS.get(6),
                                "order.paid",
                                "error 1",
                                backend.now().minus(MS).minus(MS)));
        Batch last = take(backend.port(), MAIL).orElseThrow();
        assertThat(positions(last)).containsExactly(3L);
        assertThat(last.attempt()).isEqualTo(1);
        assertThat(place(backend.port(), 6).error()).isEmpty();
    }

    @Test
    default void passedOverEventsComeInPages() {
        EventPorts ports = begun(events(KEYS.get(6), 7)).port();
        for (int n = 1; n <= 7; n++) {
            ports.groups().fail(ORDERS, MAIL, take(ports, MAIL).orElseThrow(), "error", Optional.empty());
        }
        List<Long> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<PassedOver> page = ports.groups().passedOver(ORDERS, MAIL, new PageRequest(3, after));
            page.items().forEach(each -> seen.add(each.position()));
            after = page.next();
        } while (after.isPresent());
        assertThat(seen).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    default void onlyTheNewestPassedOverEventsAreRemembered() {
        EventPorts ports = begun(spread(1)).port();
        int many = ConsumerGroups.PASSED_OVER + 5;
        for (int n = 0; n < many; n++) {
            ports.groups().fail(ORDERS, MAIL, take(ports, MAIL).orElseThrow(), "error " + n, Optional.empty());
            ports.groups().seek(ORDERS, MAIL, 0);
        }
        Set<String> errors = new TreeSet<>();
        Optional<String> after = Optional.empty();
        do {
            Page<PassedOver> page = ports.groups().passedOver(ORDERS, MAIL, new PageRequest(100, after));
            page.items().forEach(each -> errors.add(each.error()));
            after = page.next();
        } while (after.isPresent());
        assertThat(errors)
                .hasSize(ConsumerGroups.PASSED_OVER)
                .contains("error 5", "error " + (many - 1))
                .doesNotContain("error 4");
    }

    @Test
    default void oddConsumersAndErrorsAreToldAsTheyAre() {
        var backend = begun(spread(1));
        ConsumerGroups groups = backend.port().groups();
        for (String odd : OddText.KEYS) {
            Batch batch = groups.take(ORDERS, MAIL, new ConsumerName(odd), 1, MINUTE, Duration.ZERO)
                    .orElseThrow();
            assertThat(place(backend.port(), 0).consumer()).contains(new ConsumerName(odd));
            assertThat(groups.fail(ORDERS, MAIL, batch, odd, Optional.of(MS))).isTrue();
            assertThat(place(backend.port(), 0).error()).contains(odd);
            backend.advance(MS);
        }
        groups.fail(ORDERS, MAIL, take(backend.port(), MAIL).orElseThrow(), "\u0000{*}:é", Optional.empty());
        assertThat(groups.passedOver(ORDERS, MAIL, PageRequest.first(1)).items())
                .extracting(PassedOver::error)
                .containsExactly("\u0000{*}:é");
        assertThat(groups.create(ORDERS, new GroupName(OTHER.value()), 0)).isTrue();
    }
}
