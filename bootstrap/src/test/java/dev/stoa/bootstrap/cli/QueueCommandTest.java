package dev.stoa.bootstrap.cli;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.cli.Terminal.Said;
import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.queue.WorkerId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QueueCommandTest {

    private static final QueueName QUEUE = new QueueName("webhook");

    @AutoClose
    private final TestShop shop = new TestShop(Map.of("stoa.workers", "off"));

    private final Terminal terminal = Terminal.of(shop);
    private final JobBoard board = shop.part(JobBoard.class);

    /// Six that were refused and four that took too long; one has tried to speak to the terminal.
    @BeforeEach
    void tenJobsAreDead() {
        JobQueue jobs = shop.part(JobQueue.class);
        jobs.enqueue(
                QUEUE,
                IntStream.range(0, 10)
                        .mapToObj(n -> NewJob.of(new JobId("job" + n), "{}"))
                        .toList());
        int number = 0;
        for (Job job : jobs.claim(QUEUE, new WorkerId("w"), 10, Duration.ofMinutes(1), Duration.ZERO)) {
            String kind = number++ < 6 ? "refused by them" : "timeout";
            jobs.fail(QUEUE, job.receipt(), new JobFailure(kind, "be\u001b[31mcause\nof it"), Optional.empty());
        }
    }

    @Test
    void queuesAreListed() {
        Said said = terminal.type("queue list");
        assertThat(said.exit()).isZero();
        assertThat(said.out()).containsPattern("(?m)^webhook +0 +0 +0 +10 +-$");
        assertThat(terminal.type("queue list --json").json().get("workers").getBooleanValue())
                .isFalse();
    }

    @Test
    void deadLettersAreListedAsFarAsAskedAndSpeakToNoTerminal() {
        Said said = terminal.type("queue dead webhook --limit 4");
        assertThat(said.out())
                .hasLineCount(6)
                .contains("There are more")
                .contains("be?[31mcause of it")
                .doesNotContain("\u001b");
        Said all = terminal.type("queue dead webhook --json");
        assertThat(all.json().get("data").size()).isEqualTo(10);
        assertThat(all.json().get("more").getBooleanValue()).isFalse();
        assertThat(terminal.type("queue dead import").out().strip()).isEqualTo("No dead letters in import.");
    }

    @Test
    void aQueueThatIsNotThereIsRefusedWithThoseThatAre() {
        for (String command : new String[] {"dead webhok", "retry webhok --all", "purge webhok --yes"}) {
            Said said = terminal.type("queue " + command);
            assertThat(said.exit()).as(command).isEqualTo(4);
            assertThat(said.err()).contains("here is no queue webhok, only ", "webhook");
        }
    }

    @Test
    void deadLettersAreRetriedByIdByErrorOrAll() {
        assertThat(terminal.type("queue retry webhook job0 job1").out().strip())
                .isEqualTo("2 dead letters of webhook retried.");
        Said refused = Terminal.run(
                "queue",
                "retry",
                "webhook",
                "--error=refused by them",
                "--json",
                "--url=" + shop.server().url(),
                "--operator-key=" + TestShop.OPERATOR_KEY);
        assertThat(refused.json().get("retried").getIntValue()).isEqualTo(4);
        assertThat(terminal.type("queue retry webhook --all").out()).startsWith("4 dead letters");
        assertThat(board.sizes(QUEUE).ready()).isEqualTo(10);
    }

    @Test
    void aRetryWantsToKnowWhichAndThatTheyAreThere() {
        assertThat(terminal.type("queue retry webhook").exit()).isEqualTo(2);
        assertThat(terminal.type("queue retry webhook job1 --all").err()).contains("say which dead letters");
        Said absent = terminal.type("queue retry webhook job99");
        assertThat(absent.exit()).isEqualTo(4);
        assertThat(absent.err()).contains("There is no dead letter job99 in webhook.");
        assertThat(terminal.type("queue retry webhok job99").err()).contains("There is no queue webhok");
        for (String command : new String[] {"retry webhook", "purge webhook --yes"}) {
            Said unknown = terminal.type("queue %s --error tired".formatted(command));
            assertThat(unknown.exit()).as(command).isEqualTo(4);
            assertThat(unknown.err())
                    .contains("no dead letter of webhook failed with 'tired', only with refused by them, timeout");
        }
        assertThat(board.sizes(QUEUE).dead()).isEqualTo(10);
    }

    @Test
    void purgingIsTriedAndThenDone() {
        assertThat(terminal.type("queue purge webhook").exit()).isEqualTo(2);
        assertThat(terminal.type("queue purge webhook --error timeout --dry-run")
                        .out()
                        .strip())
                .isEqualTo("4 dead letters of webhook would be forgotten.");
        assertThat(board.sizes(QUEUE).dead()).isEqualTo(10);
        assertThat(terminal.type("queue purge webhook --error timeout --yes --json")
                        .json()
                        .get("purged")
                        .getIntValue())
                .isEqualTo(4);
        assertThat(terminal.type("queue purge webhook --yes").out().strip())
                .isEqualTo("6 dead letters of webhook forgotten.");
        assertThat(board.sizes(QUEUE).dead()).isZero();
    }
}
