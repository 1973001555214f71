package dev.stoa.application.webhook;

import dev.stoa.application.event.JsonObject;
import dev.stoa.application.queue.JobPostponedException;
import dev.stoa.application.queue.OneAttempt;
import dev.stoa.application.queue.PermanentFailureException;
import dev.stoa.application.queue.TemporaryFailureException;
import dev.stoa.application.secret.Sealing;
import dev.stoa.domain.CallFailure;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.NewEvent;
import dev.stoa.domain.event.Topic;
import dev.stoa.domain.queue.JobInfo;
import dev.stoa.domain.queue.JobState;
import dev.stoa.domain.webhook.CallOutcome;
import dev.stoa.domain.webhook.Webhook;
import dev.stoa.domain.webhook.WebhookCalls;
import dev.stoa.domain.webhook.WebhookSecret;
import dev.stoa.domain.webhook.WebhookSigner;
import dev.stoa.domain.webhook.Webhooks;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WebhooksTest {

    private static final Topic TOPIC = new Topic("orders");
    private static final URI URL = URI.create("https://example.com/hooks");

    /// What was posted.
    private record Posted(URI url, Map<String, String> headers, String body) {}

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final InMemoryAdapters memory = new InMemoryAdapters(clock);
    private final Webhooks webhooks = memory.events().webhooks();
    private final AtomicInteger last = new AtomicInteger();
    private final List<Posted> posted = new ArrayList<>();
    private final WebhookCalls calls = new WebhookCalls() {
        @Override
        public boolean mayCall(URI url) {
            return "https".equals(url.getScheme());
        }

        @Override
        public CallOutcome post(URI url, Map<String, String> headers, String body) {
            posted.add(new Posted(url, headers, body));
            return outcome.get();
        }
    };
    private final WebhookDesk desk = new WebhookDesk(
            webhooks,
            new WebhookSecrets(
                    new Sealing(Map.of(1, Utf8.bytes("a pepper for tests only")), new SecureRandom()),
                    new SecureRandom()),
            calls,
            prefix -> prefix + "_" + last.incrementAndGet(),
            clock);
    private final WebhookSigner signer = (id, at, body, secrets) -> Map.of(
            "id",
            id,
            "at",
            at.toString(),
            "secrets",
            secrets.stream().map(WebhookSecret::value).toList().toString());
    private Supplier<CallOutcome> outcome = answering(204);
    private final WebhookHandler handler =
            new WebhookHandler(desk, memory.events().log(), new Mailing(calls, signer), clock);

    private static Supplier<CallOutcome> answering(int status) {
        return () -> new CallOutcome.Answered(status);
    }

    private Event event(String type) {
        long before = memory.events().log().state(TOPIC).last();
        memory.events()
                .log()
                .append(TOPIC, List.of(new NewEvent("ord_1", type, "{\"id\":\"ord_1\"}", OptionalLong.empty())));
        return memory.events().log().read(TOPIC, before, 1).getFirst();
    }

    private void tell(Event event) {
        new WebhookFanOut(TOPIC, webhooks, memory.jobQueue()).on(event);
    }

    private List<JobInfo> waiting() {
        return memory.jobBoard()
                .list(Delivery.QUEUE, JobState.READY, PageRequest.first(100))
                .items();
    }

    private void deliver(JobInfo job) {
        handler.run(OneAttempt.at(job));
    }

    @Test
    void eachSubscriptionThatWantsAnEventGetsOneJobHoweverOftenItIsTold() {
        desk.add(URL, Set.of("order.*"));
        desk.add(URL, Set.of("order.paid"));
        desk.add(URL, Set.of("cart.abandoned"));
        Event paid = event("order.paid");
        tell(paid);
        tell(paid);
        assertThat(waiting()).hasSize(2);
        tell(event("order.placed"));
        assertThat(waiting()).hasSize(3);
    }

    @Test
    void aMessageIsSignedWithTheTimeOfTheAttemptAndAnIdThatStays() {
        WebhookDesk.Issued issued = desk.add(URL, Set.of("order.*"));
        Event paid = event("order.paid");
        tell(paid);
        JobInfo job = waiting().getFirst();
        outcome = answering(500);
        assertThatThrownBy(() -> deliver(job)).isInstanceOf(TemporaryFailureException.class);
        clock.advance(Duration.ofHours(1));
        outcome = answering(200);
        deliver(job);
        assertThat(posted).extracting(Posted::url).containsOnly(URL);
        assertThat(posted)
                .extracting(each -> each.headers().get("id"))
                .containsOnly(posted.getFirst().headers().get("id"));
        assertThat(posted.getFirst().headers().get("id")).matches("[A-Za-z0-9_-]{1,64}");
        assertThat(posted.getLast().headers())
                .containsEntry("at", clock.instant().toString())
                .containsEntry("secrets", List.of(issued.secret().value()).toString());
        assertThat(posted.getLast().body())
                .isEqualTo(
                        "{\"type\":\"order.paid\",\"timestamp\":\"2026-01-01T00:00:00.000Z\",\"data\":{\"id\":\"ord_1\"}}");
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 302, 400, 404, 429, 500, 503})
    void everyAnswerButASuccessIsTriedAgain(int status) {
        desk.add(URL, Set.of("order.*"));
        tell(event("order.paid"));
        outcome = answering(status);
        assertThatThrownBy(() -> deliver(waiting().getFirst()))
                .isInstanceOf(TemporaryFailureException.class)
                .hasMessageContaining(Integer.toString(status));
    }

    @Test
    void whatIsGoneIsSwitchedOffAndNotTriedAgain() {
        WebhookDesk.Issued issued = desk.add(URL, Set.of("order.*"));
        tell(event("order.paid"));
        outcome = answering(410);
        JobInfo job = waiting().getFirst();
        assertThatThrownBy(() -> deliver(job)).isInstanceOf(PermanentFailureException.class);
        assertThat(desk.find(issued.webhook().id()).orElseThrow().enabled()).isFalse();
        tell(event("order.shipped"));
        assertThat(waiting()).hasSize(1);
        posted.clear();
        deliver(job);
        assertThat(posted).isEmpty();
    }

    @Test
    void aPrivateAddressIsNotTriedAgainButAnOutageIs() {
        desk.add(URL, Set.of("order.*"));
        tell(event("order.paid"));
        JobInfo job = waiting().getFirst();
        outcome = () -> new CallOutcome.Failed(CallFailure.REFUSED_ADDRESS);
        assertThatThrownBy(() -> deliver(job)).isInstanceOf(PermanentFailureException.class);
        for (CallFailure failure : List.of(CallFailure.CONNECT, CallFailure.TLS, CallFailure.TIMEOUT)) {
            outcome = () -> new CallOutcome.Failed(failure);
            assertThatThrownBy(() -> deliver(job)).isInstanceOf(TemporaryFailureException.class);
        }
    }

    @Test
    void anEventThatTheLogForgotIsADeadLetter() {
        desk.add(URL, Set.of("order.*"));
        tell(event("order.paid"));
        memory.events().log().trim(TOPIC, 0, Duration.ZERO);
        assertThatThrownBy(() -> deliver(waiting().getFirst()))
                .isInstanceOf(PermanentFailureException.class)
                .hasMessageContaining("log");
    }

    @Test
    void secretsAreSealedAndARotationSignsWithBothUntilItEnds() {
        WebhookDesk.Issued first = desk.add(URL, Set.of("order.*"));
        assertThat(webhooks.find(first.webhook().id()).orElseThrow().secrets())
                .allSatisfy(kept -> assertThat(kept.value()).startsWith("1.").doesNotContain("whsec_"));
        WebhookDesk.Issued second = desk.rotate(first.webhook().id(), 1).orElseThrow();
        assertThat(desk.secrets(second.webhook())).containsExactly(second.secret(), first.secret());
        assertThat(desk.rotate(first.webhook().id(), 1)).isEmpty();
        Webhook ended = desk.endOverlap(first.webhook().id(), 2).orElseThrow();
        assertThat(desk.secrets(ended)).containsExactly(second.secret());
    }

    @Test
    void aTrialGoesOnceAlsoToASubscriptionThatIsOff() {
        WebhookDesk.Issued issued = desk.add(URL, Set.of("order.*"));
        desk.change(issued.webhook().id(), 1, URL, Set.of("order.*"), false);
        new WebhookTrial(memory.jobQueue(), prefix -> prefix + "_" + last.incrementAndGet())
                .send(issued.webhook().id());
        assertThat(waiting())
                .hasSize(1)
                .allSatisfy(job -> assertThat(job.maxAttempts()).isEqualTo(1));
        clock.advance(Duration.ofNanos(7_654_321));
        deliver(waiting().getFirst());
        JsonObject message = JsonObject.parse(posted.getFirst().body());
        assertThat(message.text("type")).isEqualTo(WebhookHandler.TRIAL);
        assertThat(message.text("timestamp")).isEqualTo("2026-01-01T00:00:00.007Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope", "order", "order.", "order.left", "*", ".*", "orders.*", "ORDER.PAID", "cart.left"})
    void aTypeThatNoEventWillEverHaveIsRefused(String type) {
        WebhookDesk.Issued issued = desk.add(URL, Set.of("order.placed", "cart.*"));
        for (ThrowingCallable asked : List.<ThrowingCallable>of(
                () -> desk.add(URL, Set.of("order.paid", type)),
                () -> desk.change(issued.webhook().id(), 1, URL, Set.of(type), true))) {
            assertThatThrownBy(asked)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContainingAll(type, "order.placed, order.paid", "cart.abandoned");
        }
    }

    @Test
    void aUrlThatMayNotBeCalledIsRefusedAtOnce() {
        WebhookDesk.Issued issued = desk.add(URL, Set.of("order.*"));
        URI refused = URI.create("http://example.com");
        for (ThrowingCallable asked : List.<ThrowingCallable>of(
                () -> desk.add(refused, Set.of("order.*")),
                () -> desk.change(issued.webhook().id(), 1, refused, Set.of("order.*"), true))) {
            assertThatThrownBy(asked).isInstanceOf(InvalidInputException.class).hasMessageContaining("https");
        }
    }

    /// Such as one that was added while the shop was in development.
    @Test
    void aSubscriptionWhoseUrlIsRefusedByNowCanBeSwitchedOff() {
        WebhookDesk.Issued issued = desk.add(URL, Set.of("order.*"));
        URI old = URI.create("http://localhost/hooks");
        Webhook webhook = issued.webhook();
        assertThat(webhooks.change(new Webhook(
                        webhook.id(), old, webhook.types(), webhook.secrets(), true, 2, webhook.createdAt())))
                .isTrue();
        assertThat(desk.change(webhook.id(), 2, old, Set.of("order.paid"), false))
                .hasValueSatisfying(changed -> assertThat(changed.enabled()).isFalse());
        assertThatThrownBy(() -> desk.change(webhook.id(), 3, URI.create("http://localhost/"), Set.of("order.*"), true))
                .isInstanceOf(InvalidInputException.class);
    }

    /// While one delivery is under way the next one begins.
    @Test
    void aSubscriberWhoHangsHasFewPlacesAndTheOthersAreServed() {
        desk.add(URI.create("https://hangs.example"), Set.of("order.paid"));
        desk.add(URL, Set.of("order.placed"));
        for (int n = 0; n <= Line.PLACES; n++) {
            tell(event("order.paid"));
        }
        tell(event("order.placed"));
        Deque<JobInfo> jobs = new ArrayDeque<>(waiting());
        outcome = () -> {
            if (jobs.size() > 2) {
                deliver(jobs.removeFirst());
            } else if (jobs.size() == 2) {
                JobInfo late = jobs.removeFirst();
                assertThatThrownBy(() -> deliver(late)).isInstanceOf(JobPostponedException.class);
                deliver(jobs.removeFirst());
            }
            return new CallOutcome.Answered(200);
        };
        deliver(jobs.removeFirst());
        assertThat(posted).hasSize(Line.PLACES + 1);
        assertThat(posted.getLast().url()).isEqualTo(URL);
    }
}
