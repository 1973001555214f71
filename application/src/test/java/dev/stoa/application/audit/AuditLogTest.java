package dev.stoa.application.audit;

import dev.stoa.application.audit.AuditedAction.Detail;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class AuditLogTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final InMemoryAdapters memory = new InMemoryAdapters(new MovableClock(START));
    private final AtomicInteger attempts = new AtomicInteger();
    private final AuditLog audit =
            new AuditLog(memory.events().log(), prefix -> prefix + "_" + attempts.incrementAndGet());

    private static AuditedAction attempt(int n) {
        return AuditedAction.begun("operator", "ip:::1", "PUT /x/{id}", "/x/" + n, "r");
    }

    private static AuditedAction action(int n, String before) {
        return attempt(n).ended(200, false, new Detail(Optional.of(before), Optional.empty()));
    }

    private void append(int count) {
        for (int n = 1; n <= count; n++) {
            audit.end(audit.begin(attempt(n)), action(n, "{\"n\":" + n + "}"));
        }
    }

    private List<String> targets(int limit) {
        List<String> targets = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<AuditEntry> page = audit.newest(new PageRequest(limit, cursor));
            page.items().forEach(entry -> targets.add(entry.what().target()));
            cursor = page.next();
            assertThat(page.items()).hasSizeBetween(cursor.isPresent() ? limit : 0, limit);
        } while (cursor.isPresent());
        return targets;
    }

    private List<Long> numbers(int limit) {
        List<Long> numbers = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<AuditEntry> page = audit.newest(new PageRequest(limit, cursor));
            page.items().forEach(entry -> numbers.add(entry.number()));
            cursor = page.next();
        } while (cursor.isPresent());
        return numbers;
    }

    @Test
    void whatWasWrittenIsReadAsItWas() {
        append(1);
        assertThat(audit.newest(new PageRequest(10, Optional.empty())).items())
                .containsExactly(new AuditEntry(2, START, action(1, "{\"n\":1}")));
    }

    @Test
    void theNewestComesFirstInPagesOfAnySize() {
        assertThat(numbers(3)).isEmpty();
        append(7);
        for (int limit : new int[] {1, 3, 6, 7, 8}) {
            assertThat(numbers(limit)).as("pages of %d", limit).containsExactly(14L, 12L, 10L, 8L, 6L, 4L, 2L);
        }
    }

    @Test
    void aPageGoesOnWhereItEndedWhateverWasWrittenSince() {
        append(4);
        Page<AuditEntry> first = audit.newest(new PageRequest(2, Optional.empty()));
        append(3);
        assertThat(audit.newest(new PageRequest(2, first.next())).items())
                .extracting(AuditEntry::number)
                .containsExactly(4L, 2L);
    }

    @Test
    void whatWasTrimmedIsGoneAndTheRestStays() {
        append(5);
        Page<AuditEntry> first = audit.newest(new PageRequest(2, Optional.empty()));
        memory.events().log().trim(AuditLog.TOPIC, 4, Duration.ofDays(400));
        assertThat(numbers(1)).containsExactly(10L, 8L);
        assertThat(audit.newest(new PageRequest(2, first.next())).items()).isEmpty();
    }

    @Test
    void anAttemptWithoutAnEndIsShownAsOneOfUnknownOutcome() {
        append(1);
        audit.begin(attempt(2));
        append(1);
        assertThat(audit.newest(PageRequest.first(10)).items())
                .extracting(
                        entry -> entry.what().target(), entry -> entry.what().status())
                .containsExactly(
                        tuple("/x/1", OptionalInt.of(200)),
                        tuple("/x/2", OptionalInt.empty()),
                        tuple("/x/1", OptionalInt.of(200)));
    }

    @Test
    void anActionIsShownOnceWhereverAPageEndsAndHoweverActionsMix() {
        String first = audit.begin(attempt(1));
        String second = audit.begin(attempt(2));
        audit.begin(attempt(3));
        audit.end(second, action(2, ""));
        String fourth = audit.begin(attempt(4));
        audit.end(first, action(1, ""));
        audit.end(fourth, action(4, ""));
        for (int limit = 1; limit <= 5; limit++) {
            assertThat(targets(limit)).as("pages of %d", limit).containsExactly("/x/4", "/x/1", "/x/2", "/x/3");
        }
    }

    @Test
    void thousandsOfActionsAreEachShownOnce() {
        append(1_000);
        assertThat(targets(100)).hasSize(1_000).doesNotHaveDuplicates();
    }

    @Test
    void whatIsTooLongIsLeftOutBeforeFirstAndMarked() {
        Optional<String> most = Optional.of("x".repeat(65_536));
        Optional<String> some = Optional.of("\"".repeat(30_000));
        Optional<String> none = Optional.empty();
        List.of(new Detail(some, none), new Detail(some, some), new Detail(most, some), new Detail(some, most))
                .forEach(detail -> audit.end("a", attempt(1).ended(200, true, detail)));
        assertThat(audit.newest(PageRequest.first(4)).items())
                .allMatch(entry -> entry.what().replayed())
                .extracting(entry -> entry.what().detail())
                .containsExactly(
                        new Detail(none, none, true),
                        new Detail(none, some, true),
                        new Detail(none, some, true),
                        new Detail(some, none, false));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        assertThatThrownBy(() -> audit.newest(new PageRequest(2, Optional.of("eA.eA"))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aLogThatIsAwayIsSaidSo() {
        memory.goDown();
        assertThatThrownBy(() -> audit.begin(attempt(1))).isInstanceOf(BackendException.class);
        assertThatThrownBy(() -> audit.end("a", action(1, ""))).isInstanceOf(BackendException.class);
        assertThatThrownBy(() -> numbers(1)).isInstanceOf(BackendException.class);
    }
}
