package dev.stoa.application.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.stoa.application.event.JsonObject;
import dev.stoa.application.queue.Backoff;
import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.Topic;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.webhook.WebhookId;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;

/// A message to be delivered to one subscription, as its job says it. The job holds no more than where the event
/// lies.
///
/// @param message its id, the same in every attempt and for every subscription
/// @param topic where the event lies
/// @param position of the event; 0 for a message that only tries the subscription out
record Delivery(WebhookId webhook, String message, Topic topic, long position) {

    static final QueueName QUEUE = new QueueName("webhook");

    /// 5 s, 10 s, 20 s and so on up to 10 h: 16 attempts take a day and a quarter.
    static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(5), Duration.ofHours(10));

    private static final int ATTEMPTS = 16;

    /// How long a delivery can be looked at, and is not made again for the same event.
    private static final Duration KEPT = Duration.ofDays(3);

    private static final JsonFactory JSON = new JsonFactory();

    /// The event's time is part of its name: a log that begins anew names nothing twice.
    static Delivery of(WebhookId webhook, Topic topic, Event event) {
        String born = Long.toString(event.at().toEpochMilli(), Character.MAX_RADIX);
        return new Delivery(webhook, "evt_%s_%d".formatted(born, event.position()), topic, event.position());
    }

    boolean isTrial() {
        return position == 0;
    }

    NewJob job() {
        JobId id = new JobId(webhook + ":" + topic + ":" + message);
        return NewJob.of(id, payload()).attempts(ATTEMPTS).keep(KEPT);
    }

    private String payload() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("webhookId", webhook.value());
            json.writeStringField("messageId", message);
            json.writeStringField("topic", topic.value());
            json.writeNumberField("position", position);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a delivery", e);
        }
        return text.toString();
    }

    /// @throws IllegalArgumentException if it is none
    static Delivery read(String payload) {
        JsonObject json = JsonObject.parse(payload);
        return new Delivery(
                new WebhookId(json.text("webhookId")),
                json.text("messageId"),
                new Topic(json.text("topic")),
                json.number("position"));
    }
}
