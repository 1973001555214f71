package dev.stoa.bootstrap.catalog;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.catalog.FeedFiles;
import dev.stoa.domain.catalog.FeedId;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.QueueName;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ImportsHttpTest {

    private static final String AUTHORIZATION = "Authorization";
    private static final String BEARER = "Bearer " + TestShop.OPERATOR_KEY;
    private static final String PATH = "/api/v1/admin/imports";
    private static final String FEED =
            "sku,name,price,currency,stock\nIMP-1,A mug,8.99,GBP,3\nIMP-2,A jug,18.99,GBP,4\n,nothing,1,GBP,1\n";

    @AutoClose
    private final FeedServer feeds = new FeedServer();

    @AutoClose
    private final TestShop shop = new TestShop(Map.of(FeedServer.TRUSTED, true));

    private HttpResponse<String> upload(String type, String body) {
        return shop.send("POST", PATH, body, AUTHORIZATION, BEARER, "Content-Type", type);
    }

    private HttpResponse<String> fromUrl(String url) {
        return shop.post(PATH, "{\"url\": \"%s\"}".formatted(url), AUTHORIZATION, BEARER);
    }

    private static String begun(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return TestShop.json(answer).get("jobId").getStringValue();
    }

    private JsonNode job(String id) {
        HttpResponse<String> answer = shop.get("/api/v1/admin/jobs/" + id, AUTHORIZATION, BEARER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return TestShop.json(answer);
    }

    private JsonNode over(String id) {
        return eventually(
                id, job -> List.of("done", "failed").contains(job.get("state").getStringValue()));
    }

    private JsonNode eventually(String id, Predicate<JsonNode> expected) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        JsonNode job = job(id);
        while (!expected.test(job) && System.nanoTime() < end) {
            LockSupport.parkNanos(5_000_000);
            job = job(id);
        }
        assertThat(expected.test(job)).as(job.toString()).isTrue();
        return job;
    }

    private void assertImported(JsonNode job) {
        assertThat(job.get("kind").getStringValue()).isEqualTo("import");
        assertThat(job.get("format").getStringValue()).isEqualTo("products");
        assertThat(job.get("state").getStringValue()).isEqualTo("done");
        assertThat(job.get("progress").getDoubleValue()).isEqualTo(1);
        assertThat(job.get("counts").get("created").getIntValue()).isEqualTo(2);
        assertThat(job.get("rejected").get(0).get("reason").getStringValue()).isEqualTo("sku-required");
        assertThat(job.get("finishedAt").isNull()).isFalse();
        assertThat(shop.get("/api/v1/products/a-mug").statusCode()).isEqualTo(200);
    }

    @Test
    void aFeedIsSentAndImported() {
        String id = begun(upload("text/csv", FEED));
        assertImported(over(id));
        assertThat(shop.part(FeedFiles.class).read(new FeedId(id), 0)).isEmpty();
    }

    @Test
    void aDryRunChangesNothingAndSaysWhatWouldBecomeOfTheRows() {
        HttpResponse<String> begun =
                shop.send("POST", PATH + "?dryRun=true", FEED, AUTHORIZATION, BEARER, "Content-Type", "text/csv");
        feeds.feed = FEED;
        HttpResponse<String> fromUrl =
                shop.post(PATH, "{\"url\": \"%s\", \"dryRun\": true}".formatted(feeds.url()), AUTHORIZATION, BEARER);
        for (HttpResponse<String> answer : List.of(begun, fromUrl)) {
            JsonNode job = over(begun(answer));
            assertThat(job.get("dryRun").getBooleanValue()).isTrue();
            assertThat(job.get("counts").get("created").getIntValue()).isEqualTo(2);
            assertThat(job.get("counts").get("rejected").getIntValue()).isEqualTo(1);
        }
        assertThat(shop.get("/api/v1/products/a-mug").statusCode()).isEqualTo(404);
    }

    @Test
    void aFeedIsThePartOfAForm() {
        String form = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + FEED + "\r\n--cut--\r\n";
        assertImported(over(begun(upload("multipart/form-data; boundary=cut", form))));
    }

    @Test
    void aFeedIsGotFromAUrl() {
        feeds.feed = FEED;
        assertImported(over(begun(fromUrl(feeds.url()))));
        assertThat(feeds.asked).hasValue(1);
    }

    @Test
    void aUrlWithoutAFeedIsAFailureThatSaysWhy() {
        feeds.status = 404;
        JsonNode failed = over(begun(fromUrl(feeds.url())));
        assertThat(failed.get("state").getStringValue()).isEqualTo("failed");
        assertThat(failed.get("failure").getStringValue()).isEqualTo("the feed cannot be got: its server answered 404");
    }

    @Test
    void aUrlThatLeadsIntoTheNetworkBehindTheShopIsNotCalled() {
        JsonNode failed = over(begun(fromUrl("https://10.0.0.1/feed.csv")));
        assertThat(failed.get("failure").getStringValue())
                .isEqualTo("the feed cannot be got: its URL may not be called");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://feeds.example/a.csv", "https://ann:pw@feeds.example/a.csv", "feeds.example", ""})
    void onlySoundUrlsAreTaken(String url) {
        HttpResponse<String> answer = fromUrl(url);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("/url");
    }

    @Test
    void aHeaderThatLacksAColumnFailsTheImportOnce() {
        JsonNode failed = over(begun(upload("text/csv", FEED.replace("currency", "money"))));
        assertThat(failed.get("state").getStringValue()).isEqualTo("failed");
        assertThat(failed.get("failure").getStringValue())
                .isEqualTo("the header has no column currency; there must be sku, name, price, currency");
        assertThat(failed.get("rejected").size()).isZero();
    }

    @Test
    void anEmptyFeedIsToldFromAMissingObject() {
        HttpResponse<String> empty = upload("text/csv", "");
        assertThat(empty.statusCode()).as(empty.body()).isEqualTo(400);
        assertThat(TestShop.json(empty).get("detail").getStringValue())
                .isEqualTo("The body is empty; text/csv is expected.");
    }

    @Test
    void nothingIsNoFeedAndFormatsAreKnown() {
        HttpResponse<String> empty = upload("multipart/form-data; boundary=cut", """
                --cut\r
                Content-Disposition: form-data; name="file"; filename="a.csv"\r
                \r
                \r
                --cut--\r
                """);
        assertThat(empty.statusCode()).as(empty.body()).isEqualTo(400);
        HttpResponse<String> unknown =
                shop.send("POST", PATH + "?format=tarot", FEED, AUTHORIZATION, BEARER, "Content-Type", "text/csv");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(shop.post(
                                PATH,
                                "{\"url\": \"%s\", \"format\": \"tarot\"}".formatted(feeds.url()),
                                AUTHORIZATION,
                                BEARER)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aJobOfAnotherQueueIsShownAsWhatItIs() {
        QueueName queue = new QueueName("dead-letter-purge");
        shop.part(JobQueue.class)
                .enqueue(queue, List.of(NewJob.of(new JobId("later"), "{}").keep(Duration.ofDays(1))));
        JsonNode job = job("later");
        assertThat(job.get("queue").getStringValue()).isEqualTo("dead-letter-purge");
        assertThat(job.get("maxAttempts").getIntValue()).isEqualTo(NewJob.ATTEMPTS);
        assertThat(shop.get("/api/v1/admin/jobs/never", AUTHORIZATION, BEARER).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theShopGetsItsOwnFeedWhenItsTimeComes() {
        feeds.feed = FEED;
        Map<String, Object> settings =
                Map.of(FeedServer.TRUSTED, true, "stoa.feed-url", feeds.url(), "stoa.feed-schedule", "* * * * * *");
        try (TestShop regular = new TestShop(settings)) {
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (regular.get("/api/v1/products/a-mug").statusCode() != 200 && System.nanoTime() < end) {
                LockSupport.parkNanos(10_000_000);
            }
            assertThat(regular.get("/api/v1/products/a-mug").statusCode()).isEqualTo(200);
        }
    }
}
