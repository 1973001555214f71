package dev.stoa.application.message;

import dev.stoa.application.queue.OneAttempt;
import dev.stoa.application.queue.PermanentFailureException;
import dev.stoa.application.secret.Sealing;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.message.Delivery;
import dev.stoa.domain.message.Message;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.WorkerId;
import dev.stoa.inmemory.InMemoryAdapters;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MessagesTest {

    private static final Message CODE = new Message(
            Recipient.parse("ann@example.com"),
            "passcode",
            "Your passcode",
            "It is 123456 \"é\u0000",
            Optional.of("123456"));
    private static final Message SHIPPED =
            new Message(Recipient.parse("+447700900123"), "order_shipped", "On its way", "Soon", Optional.empty());

    private final InMemoryAdapters memory = new InMemoryAdapters();
    private final AtomicInteger next = new AtomicInteger();
    private final MessagePayload payloads =
            new MessagePayload(new Sealing(Map.of(1, new byte[32]), new SecureRandom()));
    private final List<Message> copies = new ArrayList<>();
    private final List<Message> sent = new ArrayList<>();
    private final Outgoing outgoing = new Outgoing(
            memory.jobQueue(), payloads, prefix -> prefix + next.incrementAndGet(), to -> true, copies::add);
    private final MessageHandler handler = new MessageHandler(payloads, message -> {
        sent.add(message);
        return new Delivery.Accepted();
    });

    private List<Job> waiting() {
        return memory.jobQueue().claim(Outgoing.QUEUE, new WorkerId("w"), 100, Duration.ofMinutes(1), Duration.ZERO);
    }

    private static OneAttempt attempt(Job job) {
        return OneAttempt.at(job, progress -> {});
    }

    @Test
    void aMessageArrivesAsItWasSent() {
        outgoing.sendNow(CODE);
        outgoing.sendOnce("cause", SHIPPED);
        waiting().forEach(job -> handler.run(attempt(job)));
        assertThat(sent).containsExactly(CODE, SHIPPED);
        assertThat(copies).containsExactly(CODE, SHIPPED);
    }

    @Test
    void whoSeesTheQueueSeesNeitherCodeNorAddress() {
        outgoing.sendNow(CODE);
        assertThat(waiting())
                .singleElement()
                .satisfies(job -> assertThat(job.payload())
                        .doesNotContain("123456", "ann", "example")
                        .hasSizeLessThan(600));
    }

    @Test
    void whatSomebodyWaitsForGoesFirst() {
        outgoing.sendOnce("cause", SHIPPED);
        outgoing.sendNow(CODE);
        waiting().forEach(job -> handler.run(attempt(job)));
        assertThat(sent).containsExactly(CODE, SHIPPED);
    }

    @Test
    void aCauseMakesOneMessage() {
        outgoing.sendOnce("cause", SHIPPED);
        outgoing.sendOnce("cause", SHIPPED);
        assertThat(waiting()).hasSize(1);
        assertThat(copies).hasSize(1);
    }

    @Test
    void aMessageThatIsRejectedIsNotTriedAgain() {
        MessageHandler refusing = new MessageHandler(payloads, message -> new Delivery.Rejected("no such mailbox"));
        outgoing.sendNow(CODE);
        OneAttempt job = attempt(waiting().getFirst());
        assertThatThrownBy(() -> refusing.run(job))
                .isInstanceOf(PermanentFailureException.class)
                .hasMessage("no such mailbox");
    }

    @Test
    void aPasscodeOfAProcessThatDiedGoesOutWhileItIsStillOfUse() {
        assertThat(handler.settings().lease()).isLessThanOrEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void aPayloadOfAnotherJobIsNotOpened() {
        outgoing.sendNow(CODE);
        Job job = waiting().getFirst();
        assertThatThrownBy(() -> payloads.open(new JobId("other"), job.payload()))
                .isInstanceOf(PermanentFailureException.class);
        assertThatThrownBy(() -> payloads.open(job.id(), "{}")).isInstanceOf(PermanentFailureException.class);
    }

    @Test
    void whatCannotBeEnqueuedIsNotSaidToBeSent() {
        memory.goDown();
        assertThatThrownBy(() -> outgoing.sendNow(CODE)).isInstanceOf(BackendException.class);
        assertThat(copies).isEmpty();
    }
}
