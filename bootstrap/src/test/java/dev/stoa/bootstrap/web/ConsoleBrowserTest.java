package dev.stoa.bootstrap.web;

import dev.stoa.bootstrap.Stores;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.queue.WorkerId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/// An operator at work, on a phone.
class ConsoleBrowserTest {

    private static final QueueName QUEUE = new QueueName("unattended");
    private static final List<String> PAGES = List.of(
            "/console",
            "/console/orders",
            "/console/orders/in/paid",
            "/console/stock",
            "/console/coupons",
            "/console/credits",
            "/console/rankings",
            "/console/audience",
            "/console/backends",
            "/console/cache",
            "/console/cache/clear?pattern=product:*",
            "/console/queues",
            "/console/webhooks",
            "/console/sessions",
            "/console/limits",
            "/console/access",
            "/console/flags",
            "/console/flags/edit",
            "/console/audit");

    @ParameterizedTest
    @ValueSource(strings = {"inmemory", "redis-postgres"})
    void anOperatorSignsInFindsWhyAJobDiedAndRetriesIt(String profile) {
        Map<String, Object> settings = new HashMap<>(Stores.of(profile));
        settings.put("stoa.demo-data", "on");
        Chromium.found();
        try (TestShop shop = new TestShop(settings);
                Browser phone = Browser.phone(shop)) {
            die(shop);
            signIn(phone);
            retry(phone);
            assertThat(shop.part(JobBoard.class).sizes(QUEUE).dead()).isZero();
            assertThat(shop.part(JobBoard.class).sizes(QUEUE).ready()).isEqualTo(1);
            phone.hasBeenQuiet();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"inmemory", "redis-postgres"})
    void everyPageIsFitForEverybody(String profile) {
        Map<String, Object> settings = new HashMap<>(Stores.of(profile));
        settings.put("stoa.demo-data", "on");
        Chromium.found();
        try (TestShop shop = new TestShop(settings);
                Browser phone = Browser.phone(shop)) {
            signIn(phone);
            for (String page : PAGES) {
                phone.open(page);
                phone.isFitForEverybody();
            }
            phone.hasBeenQuiet();
        }
    }

    @Test
    void theBoardShowsNewOrdersByItselfAndEscapeClosesAQuestion() {
        Chromium.found();
        try (TestShop shop = new TestShop(Map.of("stoa.demo-data", "on"));
                Visitor ann = new Visitor(shop);
                Browser phone = Browser.phone(shop)) {
            signIn(phone);
            phone.open("/console/orders");
            phone.awaitText("The board is drawn anew");
            ann.signIn("ann@example.com");
            ann.get("/products/harbour-table-lamp");
            ann.submit("/cart/lines", "quantity", "1");
            ann.get("/checkout");
            ann.submit("/checkout", StorePurchaseHttpTest.paying("approve"));
            phone.awaitText("Ann Archer");
            phone.press(".board summary");
            phone.awaitText("The order will not be sent.");
            phone.hold(Keys.ESCAPE);
            phone.awaitGone("The order will not be sent.");
            phone.hasBeenQuiet();
        }
    }

    private static void die(TestShop shop) {
        JobQueue jobs = shop.part(JobQueue.class);
        jobs.enqueue(QUEUE, List.of(NewJob.of(new JobId("job1"), "{\"n\":1}")));
        jobs.claim(QUEUE, new WorkerId("w"), 1, Duration.ofMinutes(1), Duration.ZERO)
                .forEach(job -> jobs.fail(
                        QUEUE,
                        job.receipt(),
                        new JobFailure("no such mailbox", "the server said 550"),
                        Optional.empty()));
    }

    private static void signIn(Browser phone) {
        phone.open("/console");
        phone.awaitText("Sign in with the operator key");
        phone.isFitForEverybody();
        phone.type("#key", TestShop.OPERATOR_KEY);
        phone.press("main form button");
        phone.awaitText("Orders today");
    }

    private static void retry(Browser phone) {
        phone.open("/console/queues/" + QUEUE);
        phone.awaitText("no such mailbox");
        phone.awaitText("the server said 550");
        phone.isFitForEverybody();
        phone.press(".group form button");
        phone.awaitText("1 job will be tried again.");
        phone.awaitText("No dead letters.");
        phone.isFitForEverybody();
    }
}
