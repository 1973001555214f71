package dev.stoa.bootstrap.queue;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.queue.WorkerId;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QueuesHttpTest {

    private static final String[] OPERATOR = {"Authorization", "Bearer " + TestShop.OPERATOR_KEY};
    private static final String PATH = "/api/v1/admin/queues";
    private static final QueueName QUEUE = new QueueName("unattended");

    @AutoClose
    private final TestShop shop = new TestShop();

    private final JobQueue jobs = shop.part(JobQueue.class);
    private final JobBoard board = shop.part(JobBoard.class);

    /// Dead letters of two kinds in turns.
    private void dead(int count) {
        jobs.enqueue(
                QUEUE,
                IntStream.range(0, count)
                        .mapToObj(n -> NewJob.of(new JobId("job" + n), "{\"n\":%d}".formatted(n)))
                        .toList());
        int number = 0;
        for (Job job : jobs.claim(QUEUE, new WorkerId("w"), 100, Duration.ofMinutes(1), Duration.ZERO)) {
            String kind = number++ % 2 == 0 ? "refused" : "timeout";
            jobs.fail(QUEUE, job.receipt(), new JobFailure(kind, "because"), Optional.empty());
        }
    }

    private JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return TestShop.json(answer);
    }

    @Test
    void everyQueueOfTheShopIsListedWithWhatWaits() {
        JsonNode queues = ok(shop.get(PATH, OPERATOR));
        assertThat(queues.get("workers").getBooleanValue()).isTrue();
        assertThat(queues.get("data").values())
                .extracting(queue -> queue.get("queue").getStringValue())
                .contains("payments", "reservations", "counter-batches", "dead-letter-purge");
        assertThat(shop.get(PATH).statusCode()).isEqualTo(401);
    }

    @Test
    void deadLettersArePagedNewestFirst() {
        dead(5);
        JsonNode first = ok(shop.get(PATH + "/unattended/dead?limit=3", OPERATOR));
        assertThat(first.get("data").size()).isEqualTo(3);
        JsonNode job = first.get("data").get(0);
        assertThat(job.get("state").getStringValue()).isEqualTo("dead");
        assertThat(job.get("failure").get("detail").getStringValue()).isEqualTo("because");
        String cursor = first.get("nextCursor").getStringValue();
        JsonNode rest = ok(shop.get(PATH + "/unattended/dead?limit=3&cursor=" + cursor, OPERATOR));
        assertThat(rest.get("data").size()).isEqualTo(2);
    }

    @Test
    void deadLettersAreRetriedByNameByKindOrAll() {
        dead(10);
        JsonNode two =
                ok(shop.post(PATH + "/unattended/dead/retry", "{\"ids\": [\"job0\", \"job1\", \"never\"]}", OPERATOR));
        assertThat(two.get("retried").getIntValue()).isEqualTo(2);
        JsonNode refused = ok(shop.send("POST", PATH + "/unattended/dead/retry?kind=refused", "", OPERATOR));
        assertThat(refused.get("retried").getIntValue()).isEqualTo(4);
        JsonNode all = ok(shop.send("POST", PATH + "/unattended/dead/retry", "", OPERATOR));
        assertThat(all.get("retried").getIntValue()).isEqualTo(4);
        assertThat(board.sizes(QUEUE).ready()).isEqualTo(10);
    }

    @Test
    void anEmptyListOfNamesRetriesNoneAndNoListAll() {
        dead(4);
        JsonNode none = ok(shop.post(PATH + "/unattended/dead/retry?kind=refused", "{\"ids\": []}", OPERATOR));
        assertThat(none.get("retried").getIntValue()).isZero();
        JsonNode refused = ok(shop.post(PATH + "/unattended/dead/retry?kind=refused", "{}", OPERATOR));
        assertThat(refused.get("retried").getIntValue()).isEqualTo(2);
        JsonNode all = ok(shop.post(PATH + "/unattended/dead/retry", "{\"ids\": null}", OPERATOR));
        assertThat(all.get("retried").getIntValue()).isEqualTo(2);
    }

    @Test
    void namesOfNoDeadLettersAreNotFound() {
        dead(1);
        HttpResponse<String> answer = shop.post(PATH + "/unattended/dead/retry", "{\"ids\": [\"never\"]}", OPERATOR);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(TestShop.json(answer).get("detail").getStringValue())
                .isEqualTo("There is no dead letter never in unattended.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?all=false", "?all=true&kind=refused", "?all=true&olderThan=P1D"})
    void nothingIsPurgedThatWasNotNamed(String query) {
        dead(2);
        HttpResponse<String> answer = shop.send("DELETE", PATH + "/unattended/dead" + query, "", OPERATOR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("say which dead letters: kind, olderThan, or all=true alone");
        assertThat(board.sizes(QUEUE).dead()).isEqualTo(2);
    }

    @Test
    void deadLettersArePurgedByAgeAndKind() {
        dead(10);
        assertThat(shop.send("DELETE", PATH + "/unattended/dead?olderThan=week", "", OPERATOR)
                        .statusCode())
                .isEqualTo(400);
        JsonNode old = ok(shop.send("DELETE", PATH + "/unattended/dead?olderThan=P1D", "", OPERATOR));
        assertThat(old.get("purged").getIntValue()).isZero();
        JsonNode timeouts = ok(shop.send("DELETE", PATH + "/unattended/dead?kind=timeout", "", OPERATOR));
        assertThat(timeouts.get("purged").getIntValue()).isEqualTo(5);
        JsonNode rest = ok(shop.send("DELETE", PATH + "/unattended/dead?all=true", "", OPERATOR));
        assertThat(rest.get("purged").getIntValue()).isEqualTo(5);
    }

    @Test
    void aQueueThatIsNotThereIsNamedWithThoseThatAre() {
        for (String route :
                new String[] {"GET /jobs", "GET /dead", "DELETE /dead", "POST /dead/retry", "GET /jobs/j"}) {
            String[] call = route.split(" ", -1);
            HttpResponse<String> answer = shop.send(call[0], PATH + "/paymets" + call[1], "", OPERATOR);
            assertThat(answer.statusCode()).as(route).isEqualTo(404);
            assertThat(TestShop.json(answer).get("detail").getStringValue())
                    .startsWith("There is no queue paymets, only ")
                    .contains(" payments, ");
        }
    }

    @Test
    void oneJobIsReadRetriedAndRemoved() {
        dead(1);
        assertThat(shop.send("POST", PATH + "/unattended/jobs/job0/retry", "", OPERATOR)
                        .statusCode())
                .isEqualTo(204);
        JsonNode job = ok(shop.get(PATH + "/unattended/jobs/job0", OPERATOR));
        assertThat(job.get("state").getStringValue()).isEqualTo("ready");
        assertThat(job.get("payload").getStringValue()).isEqualTo("{\"n\":0}");
        assertThat(shop.send("POST", PATH + "/unattended/jobs/job0/retry", "", OPERATOR)
                        .statusCode())
                .isEqualTo(404);
        assertThat(ok(shop.get(PATH + "/unattended/jobs?state=ready", OPERATOR))
                        .get("data")
                        .size())
                .isEqualTo(1);
        assertThat(shop.send("DELETE", PATH + "/unattended/jobs/job0", "", OPERATOR)
                        .statusCode())
                .isEqualTo(204);
        assertThat(shop.get(PATH + "/unattended/jobs/job0", OPERATOR).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aProcessWithoutWorkersDoesNoJobs() {
        try (TestShop front = new TestShop(Map.of("stoa.workers", "off"))) {
            JsonNode queues = ok(front.get(PATH, OPERATOR));
            assertThat(queues.get("workers").getBooleanValue()).isFalse();
            assertThat(queues.get("data").values())
                    .allSatisfy(
                            queue -> assertThat(queue.get("process").get("done").getIntValue())
                                    .isZero());
        }
    }
}
