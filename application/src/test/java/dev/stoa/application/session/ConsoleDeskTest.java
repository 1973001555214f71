package dev.stoa.application.session;

import dev.stoa.domain.customer.Customers;
import dev.stoa.domain.session.Sessions;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConsoleDeskTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final InMemoryAdapters memory = new InMemoryAdapters(clock);
    private final Sessions sessions = memory.sessions();
    private final AtomicInteger next = new AtomicInteger();
    private final ConsoleDesk desk = desk("the-operators-key");

    private ConsoleDesk desk(String operatorKey) {
        ConsoleKeys keys = new ConsoleKeys(
                "pepper".getBytes(StandardCharsets.UTF_8),
                Map.of(ConsoleRole.OPERATOR, operatorKey, ConsoleRole.READER, "the-readers-key"));
        return new ConsoleDesk(sessions, keys, prefix -> prefix + "_" + next.incrementAndGet(), new SecureRandom());
    }

    private Optional<ConsoleRole> role(ConsoleDesk at, OpenedSession opened) {
        return at.of(opened.token().value()).map(AtConsole::role);
    }

    @Test
    void eachKeyOpensForItsRoleAndNoOtherOpensAnything() {
        assertThat(role(desk, desk.open("the-operators-key", "").orElseThrow())).contains(ConsoleRole.OPERATOR);
        assertThat(role(desk, desk.open("the-readers-key", "").orElseThrow())).contains(ConsoleRole.READER);
        assertThat(desk.open("some-other-key", "")).isEmpty();
        assertThat(desk.open("", "")).isEmpty();
        assertThat(desk.of("no token")).isEmpty();
    }

    @Test
    void aSessionEndsAfterHalfAnHourUnusedAndWhenItIsEnded() {
        OpenedSession first = desk.open("the-operators-key", "").orElseThrow();
        desk.end(first.token().value());
        assertThat(role(desk, first)).isEmpty();
        OpenedSession second = desk.open("the-operators-key", "").orElseThrow();
        clock.advance(Duration.ofMinutes(30));
        assertThat(role(desk, second)).isEmpty();
    }

    @Test
    void nobodyStaysInWithAKeyThatIsNoneAnyMore() {
        OpenedSession opened = desk.open("the-operators-key", "").orElseThrow();
        assertThat(role(desk("another-key"), opened)).isEmpty();
    }

    @Test
    void aSessionOfTheConsoleIsNoCustomers() {
        Customers customers = memory.customers();
        OpenedSession opened = desk.open("the-operators-key", "").orElseThrow();
        assertThat(new Identity(sessions, customers).of(opened.token().value())).isEmpty();
        assertThat(role(desk, opened)).contains(ConsoleRole.OPERATOR);
        assertThat(ConsoleKeys.roleOf(opened.session().principal())).contains("operator");
        assertThat(opened.session().principal().value()).doesNotContain("the-operators-key");
    }
}
