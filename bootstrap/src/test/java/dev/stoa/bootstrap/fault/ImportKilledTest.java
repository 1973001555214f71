package dev.stoa.bootstrap.fault;

import dev.stoa.bootstrap.Stores;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.client.Answer;
import dev.stoa.bootstrap.client.ShopClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Two processes on one store; the one that imports a feed is killed in the middle of it.
class ImportKilledTest {

    private static final int ROWS = 5_000;

    @Test
    void theOtherProcessImportsTheFeedToItsEnd(@TempDir Path folder) {
        Map<String, Object> settings = new HashMap<>(Stores.fresh());
        settings.put("stoa.profile", "redis-postgres");
        try (ShopProcess one = new ShopProcess(settings, folder);
                ShopProcess other = new ShopProcess(settings, folder)) {
            String job = operator(one)
                    .upload("/api/v1/admin/imports", "text/csv", BodyPublishers.ofString(feed()))
                    .orFail("import")
                    .text("jobId");
            eventually(one, job, answer -> count(answer, "created") > 0);
            boolean first = isImporting(one);
            assertThat(isImporting(other)).isNotEqualTo(first);
            ShopProcess survivor = first ? other : one;
            (first ? one : other).kill();
            assertThat(status(survivor, job).text("state")).isEqualTo("running");
            Answer done =
                    eventually(survivor, job, answer -> !answer.text("state").equals("running"));
            assertThat(done.text("state")).isEqualTo("done");
            assertThat(count(done, "rows")).isEqualTo(ROWS + 1);
            assertThat(count(done, "rejected")).isEqualTo(1);
            assertThat(count(done, "created") + count(done, "changed") + count(done, "unchanged"))
                    .isEqualTo(ROWS);
            // One that was killed between a product and its stock.
            assertThat(count(done, "changed")).isLessThanOrEqualTo(1);
            assertThat(count(done, "unchanged")).isPositive();
            Answer asJob = operator(survivor).get("/api/v1/admin/queues/import/jobs/" + job);
            assertThat(asJob.body().get("attempts").getIntValue()).isEqualTo(2);
            assertThat(pieces(settings)).isZero();
        }
    }

    private static String feed() {
        return IntStream.range(0, ROWS)
                .mapToObj(n -> "K-%d,Lamp %d,9.99,GBP,Lighting,Lumen Works,%d\n".formatted(n, n, n % 7))
                .collect(Collectors.joining(
                        "", "sku,name,price,currency,category,merchant,stock\n", ",nothing,1,GBP,,,\n"));
    }

    private static ShopClient operator(ShopProcess process) {
        return process.client().as(TestShop.OPERATOR_KEY);
    }

    private static Answer status(ShopProcess process, String job) {
        return operator(process).get("/api/v1/admin/jobs/" + job).orFail("follow the import");
    }

    private static long count(Answer status, String name) {
        return status.body().get("counts").get(name).getLongValue();
    }

    private static boolean isImporting(ShopProcess process) {
        return StreamSupport.stream(
                        operator(process)
                                .get("/api/v1/admin/queues")
                                .body()
                                .get("data")
                                .values()
                                .spliterator(),
                        false)
                .filter(queue -> queue.get("queue").getStringValue().equals("import"))
                .anyMatch(queue -> queue.get("process").get("running").getIntValue() == 1);
    }

    private static Answer eventually(ShopProcess process, String job, Predicate<Answer> expected) {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        Answer answer = status(process, job);
        while (!expected.test(answer) && System.nanoTime() < end) {
            LockSupport.parkNanos(50_000_000);
            answer = status(process, job);
        }
        assertThat(expected.test(answer)).as(answer.body().toString()).isTrue();
        return answer;
    }

    private static int pieces(Map<String, Object> settings) {
        String url = String.valueOf(settings.get("stoa.postgres-url"));
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM feed_piece")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
