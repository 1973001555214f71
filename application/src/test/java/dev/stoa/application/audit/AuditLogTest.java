package dev.stoa.application.audit;

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
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AuditLogTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final InMemoryAdapters memory = new InMemoryAdapters(new MovableClock(START));
    private final AuditLog audit = new AuditLog(memory.events().log());

    private static AuditedAction action(int n, Optional<String> before) {
        return new AuditedAction(
                "operator", "ip:::1", "PUT /x/{id}", "/x/" + n, 200, "r" + n, before, Optional.empty());
    }

    private void append(int count) {
        for (int n = 1; n <= count; n++) {
            audit.append(action(n, Optional.of("{\"n\":" + n + "}")));
        }
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
                .containsExactly(new AuditEntry(1, START, action(1, Optional.of("{\"n\":1}"))));
    }

    @Test
    void theNewestComesFirstInPagesOfAnySize() {
        assertThat(numbers(3)).isEmpty();
        append(7);
        for (int limit : new int[] {1, 3, 6, 7, 8}) {
            assertThat(numbers(limit)).as("pages of %d", limit).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
        }
    }

    @Test
    void aPageGoesOnWhereItEndedWhateverWasWrittenSince() {
        append(4);
        Page<AuditEntry> first = audit.newest(new PageRequest(2, Optional.empty()));
        append(3);
        assertThat(audit.newest(new PageRequest(2, first.next())).items())
                .extracting(AuditEntry::number)
                .containsExactly(2L, 1L);
    }

    @Test
    void whatWasTrimmedIsGoneAndTheRestStays() {
        append(5);
        Page<AuditEntry> first = audit.newest(new PageRequest(2, Optional.empty()));
        memory.events().log().trim(AuditLog.TOPIC, 2, Duration.ofDays(400));
        assertThat(numbers(1)).containsExactly(5L, 4L);
        assertThat(audit.newest(new PageRequest(2, first.next())).items()).isEmpty();
    }

    @Test
    void detailsThatAreTooLongAreLeftOutAndTheActionStays() {
        audit.append(action(1, Optional.of("\"".repeat(40_000))));
        audit.append(action(2, Optional.of("x".repeat(40_000))));
        assertThat(audit.newest(new PageRequest(2, Optional.empty())).items())
                .extracting(entry -> entry.what().before().map(String::length))
                .containsExactly(Optional.of(40_000), Optional.empty());
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        assertThatThrownBy(() -> audit.newest(new PageRequest(2, Optional.of("eA.eA"))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aLogThatIsAwayIsSaidSo() {
        memory.goDown();
        assertThatThrownBy(audit::check).isInstanceOf(BackendException.class);
        assertThatThrownBy(() -> append(1)).isInstanceOf(BackendException.class);
        assertThatThrownBy(() -> numbers(1)).isInstanceOf(BackendException.class);
    }
}
