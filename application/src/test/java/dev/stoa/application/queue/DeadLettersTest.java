package dev.stoa.application.queue;

import dev.stoa.domain.queue.JobBoard;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeadLettersTest {

    @Test
    void whatWasDoneIsKnownWhenALaterBatchFails() {
        Iterator<Integer> batches = List.of(JobBoard.BATCH, JobBoard.BATCH).iterator();
        List<Long> told = new ArrayList<>();
        assertThatThrownBy(() -> DeadLetters.batches(batches::next, told::add)).isInstanceOf(RuntimeException.class);
        assertThat(told).containsExactly(100L, 200L);
    }
}
