package dev.stoa.application.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.stoa.application.queue.JobContext;
import dev.stoa.application.queue.JobHandler;
import dev.stoa.application.queue.JobSettings;
import dev.stoa.application.queue.PermanentFailureException;
import dev.stoa.application.queue.TemporaryFailureException;
import dev.stoa.domain.CallFailure;
import dev.stoa.domain.Rfc3339;
import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.webhook.CallOutcome;
import dev.stoa.domain.webhook.Webhook;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Delivers messages to subscribers, as Standard Webhooks says: signed, with an id that stays and the time of the
/// attempt.
///
/// An answer of 200 to 299 ends it. 410 ends it too, and switches the subscription off. An address that may not be
/// called will not do better later. Everything else is tried again, in the end ten hours apart, and kept as a dead
/// letter after that. A subscription that is gone or off gets nothing; one that is slow has one place of the
/// [#AT_ONCE].
public final class WebhookHandler implements JobHandler {

    /// The type of messages that only try a subscription out.
    public static final String TRIAL = "webhook.trial";

    private static final int GONE = 410;
    private static final int AT_ONCE = 64;

    /// How long a delivery waits for others to the same subscription.
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final JsonFactory JSON = new JsonFactory();

    private final WebhookDesk desk;
    private final EventLog log;
    private final Mailing mailing;
    private final InstantSource clock;
    private final Places places;

    public WebhookHandler(WebhookDesk desk, EventLog log, Mailing mailing, InstantSource clock) {
        this.desk = desk;
        this.log = log;
        this.mailing = mailing;
        this.clock = clock;
        this.places = new Places(clock, PATIENCE);
    }

    @Override
    public QueueName queue() {
        return Delivery.QUEUE;
    }

    @Override
    public JobSettings settings() {
        return JobSettings.DEFAULT
                .concurrency(AT_ONCE)
                .timeout(Duration.ofSeconds(20))
                .backoff(Delivery.BACKOFF);
    }

    @Override
    public void run(JobContext job) {
        Delivery delivery = delivery(job.payload());
        places.in(delivery.webhook(), () -> deliver(delivery));
    }

    private static Delivery delivery(String payload) {
        try {
            return Delivery.read(payload);
        } catch (IllegalArgumentException e) {
            throw new PermanentFailureException("unreadable payload", "this is no delivery", e);
        }
    }

    private void deliver(Delivery delivery) {
        Optional<Webhook> webhook = desk.find(delivery.webhook());
        if (webhook.isPresent() && (webhook.get().enabled() || delivery.isTrial())) {
            deliver(delivery, webhook.get());
        }
    }

    private void deliver(Delivery delivery, Webhook webhook) {
        String body = body(delivery);
        Instant now = clock.instant();
        Map<String, String> headers = mailing.signer().headers(delivery.message(), now, body, desk.secrets(webhook));
        switch (mailing.calls().post(webhook.url(), headers, body)) {
            case CallOutcome.Answered answered -> settle(answered, webhook);
            case CallOutcome.Failed failed -> throw failed(failed.why());
        }
    }

    private void settle(CallOutcome.Answered answered, Webhook webhook) {
        if (answered.status() == GONE) {
            desk.disable(webhook.id());
            throw new PermanentFailureException("gone", "the subscriber wants no more: the subscription is off now");
        }
        if (!answered.isAccepted()) {
            throw new TemporaryFailureException("not accepted", "the subscriber answered " + answered.status());
        }
    }

    private static RuntimeException failed(CallFailure why) {
        return why == CallFailure.REFUSED_ADDRESS
                ? new PermanentFailureException("refused address", "this address may not be called")
                : new TemporaryFailureException("no answer", "the subscriber gave no answer: " + word(why));
    }

    private static String word(CallFailure why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String body(Delivery delivery) {
        if (delivery.isTrial()) {
            return message(TRIAL, clock.instant(), "{}");
        }
        Event event = log.read(delivery.topic(), delivery.position() - 1, 1).stream()
                .filter(each -> each.position() == delivery.position())
                .findFirst()
                .orElseThrow(() ->
                        new PermanentFailureException("event forgotten", "the log does not have the event any more"));
        return message(event.type(), event.at(), event.payload());
    }

    private static String message(String type, Instant at, String data) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("type", type);
            json.writeStringField("timestamp", Rfc3339.of(at));
            json.writeFieldName("data");
            json.writeRawValue(data);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a message", e);
        }
        return text.toString();
    }
}
