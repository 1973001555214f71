package dev.stoa.application.order;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.stoa.application.event.EventHandler;
import dev.stoa.domain.Rfc3339;
import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.GroupName;
import dev.stoa.domain.notification.Channel;
import dev.stoa.domain.notification.Notifications;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/// Tells customers what becomes of their orders, as the kind `order_shipped` and the like.
///
/// One who is told twice, because a process died in between, sees the same order and version again.
public final class OrderNews implements EventHandler {

    public static final GroupName GROUP = new GroupName("news");

    private static final JsonFactory JSON = new JsonFactory();

    private final Notifications notifications;

    public OrderNews(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public void on(Event event) {
        OrderFacts order = OrderFactsJson.read(event.payload());
        notifications.publish(new Channel.Person(order.customer()), event.type().replace('.', '_'), data(order));
    }

    /// As the API writes words and times:
    /// `{"orderId": "ord_1", "state": "shipped", "version": 4, "at": "2026-01-01T00:00:00.000Z"}`
    private static String data(OrderFacts order) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("orderId", order.id().value());
            json.writeStringField("state", order.state().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("version", order.version());
            json.writeStringField("at", Rfc3339.of(order.times().moved()));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + order.id(), e);
        }
        return text.toString();
    }
}
