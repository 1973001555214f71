package dev.stoa.application.order;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.stoa.application.event.JsonObject;
import dev.stoa.domain.Rfc3339;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.event.NewEvent;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderState;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// [OrderFacts] as JSON, the payload of events of orders. Its shape only grows: readers skip what they do not know.
///
/// ```json
/// {"id": "ord_1", "customerId": "cus_1", "version": 2, "state": "paid",
///  "total": {"amount": 3500, "currency": "GBP"}, "placedAt": "2026-01-01T00:00:00.000Z",
///  "paidAt": "2026-01-01T00:00:01.000Z", "movedAt": "2026-01-01T00:00:01.000Z", "lineCount": 1,
///  "lines": [{"sku": "MUG", "quantity": 3, "unitPrice": {"amount": 1000, "currency": "GBP"}}]}
/// ```
public final class OrderFactsJson {

    /// Beyond this no line begins: a line is shorter than 7,000 characters, and a character is a byte.
    private static final int LINES_END = NewEvent.MAX_BYTES - 8_000;

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private OrderFactsJson() {}

    public static String write(OrderFacts facts) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("id", facts.id().value());
            json.writeStringField("customerId", facts.customer().value());
            json.writeNumberField("version", facts.version());
            json.writeStringField("state", facts.state().name().toLowerCase(Locale.ROOT));
            money(json, "total", facts.total());
            json.writeStringField("placedAt", Rfc3339.of(facts.times().placed()));
            if (facts.times().paid().isPresent()) {
                json.writeStringField("paidAt", Rfc3339.of(facts.times().paid().get()));
            }
            json.writeStringField("movedAt", Rfc3339.of(facts.times().moved()));
            json.writeNumberField("lineCount", facts.lineCount());
            lines(json, text, facts.lines());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + facts.id(), e);
        }
        return text.toString();
    }

    private static void lines(JsonGenerator json, StringWriter text, List<OrderFacts.Line> lines) throws IOException {
        json.writeArrayFieldStart("lines");
        for (OrderFacts.Line line : lines) {
            json.flush();
            if (text.getBuffer().length() > LINES_END) {
                break;
            }
            json.writeStartObject();
            json.writeStringField("sku", line.sku().value());
            json.writeNumberField("quantity", line.quantity());
            money(json, "unitPrice", line.unitPrice());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void money(JsonGenerator json, String name, Money money) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("amount", money.getAmountMinorLong());
        json.writeStringField("currency", money.getCurrencyUnit().getCode());
        json.writeEndObject();
    }

    /// @throws IllegalArgumentException if it is nothing of that kind
    public static OrderFacts read(String text) {
        JsonObject json = JsonObject.parse(text);
        return new OrderFacts(
                new OrderId(json.text("id")),
                new CustomerId(json.text("customerId")),
                json.number("version"),
                OrderState.valueOf(json.text("state").toUpperCase(Locale.ROOT)),
                money(json.object("total")),
                new OrderFacts.Times(
                        json.instant("placedAt"),
                        json.maybeText("paidAt").map(Instant::parse),
                        json.instant("movedAt")),
                (int) json.number("lineCount"),
                json.objects("lines").stream().map(OrderFactsJson::line).toList());
    }

    private static OrderFacts.Line line(JsonObject json) {
        return new OrderFacts.Line(
                new Sku(json.text("sku")), (int) json.number("quantity"), money(json.object("unitPrice")));
    }

    private static Money money(JsonObject json) {
        return Money.ofMinor(CurrencyUnit.of(json.text("currency")), json.number("amount"));
    }
}
