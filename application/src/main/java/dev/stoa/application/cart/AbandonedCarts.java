package dev.stoa.application.cart;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.stoa.domain.Rfc3339;
import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.cart.CartLine;
import dev.stoa.domain.cart.Carts;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.event.NewEvent;
import dev.stoa.domain.event.Topic;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/// Raises one event for each cart that somebody left standing. Several programs may scan at once: each cart is
/// claimed by one of them, before its event is raised; a program that dies in between raises none. While the log is
/// away nothing is claimed.
public final class AbandonedCarts {

    public static final Topic TOPIC = new Topic("carts");

    public static final String TYPE = "cart.abandoned";

    private static final String GUEST = "guest";
    private static final int BATCH = 100;

    /// Beyond this no line begins: a line is shorter than 7,000 characters, and a character is a byte.
    private static final int LINES_END = NewEvent.MAX_BYTES - 8_000;

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Carts carts;
    private final Duration idle;
    private final EventLog log;

    /// @param idle how long after its last change a cart counts as abandoned
    /// @param log gets `cart.abandoned` in [#TOPIC], once for each cart
    public AbandonedCarts(Carts carts, Duration idle, EventLog log) {
        this.carts = carts;
        this.idle = idle;
        this.log = log;
    }

    /// Claims and raises everything that is due, and says how many there were. The log is asked first whether it is
    /// there: what is claimed and cannot be raised is lost.
    public int scan() {
        int raised = 0;
        List<Cart> claimed;
        do {
            log.state(TOPIC);
            claimed = carts.abandoned(idle, BATCH);
            claimed.forEach(cart -> log.append(TOPIC, List.of(event(cart))));
            raised += claimed.size();
        } while (claimed.size() == BATCH);
        return raised;
    }

    private static NewEvent event(Cart cart) {
        String key = cart.owner().map(owner -> "customer:" + owner).orElse(GUEST);
        return new NewEvent(key, TYPE, payload(cart), OptionalLong.empty());
    }

    /// The id of a guest's cart opens it for whoever knows it, so it stays out:
    /// `{"customerId": "cus_1", "changedAt": "2026-01-01T00:00:00.000Z", "lineCount": 1,
    /// "lines": [{"sku": "MUG", "quantity": 3}]}`
    private static String payload(Cart cart) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            if (cart.owner().isPresent()) {
                json.writeStringField("customerId", cart.owner().get().value());
            }
            json.writeStringField("changedAt", Rfc3339.of(cart.changedAt()));
            json.writeNumberField("lineCount", cart.lines().size());
            lines(json, text, cart.lines());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a cart", e);
        }
        return text.toString();
    }

    private static void lines(JsonGenerator json, StringWriter text, List<CartLine> lines) throws IOException {
        json.writeArrayFieldStart("lines");
        for (CartLine line : lines) {
            json.flush();
            if (text.getBuffer().length() > LINES_END) {
                break;
            }
            json.writeStartObject();
            json.writeStringField("sku", line.sku().value());
            json.writeNumberField("quantity", line.quantity());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
