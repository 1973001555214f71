package dev.stoa.application.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.stoa.application.audit.AuditedAction.Detail;
import dev.stoa.application.event.JsonObject;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.event.NewEvent;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// [AuditedAction] as JSON. Its shape only grows: readers skip what they do not know.
final class AuditJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String ATTEMPT = "attempt";

    private AuditJson() {}

    /// No longer than an event may be: what was before is left out first, then what came after.
    static String fitting(String attempt, AuditedAction action) {
        Detail less = new Detail(Optional.empty(), action.detail().after(), true);
        Detail least = new Detail(Optional.empty(), Optional.empty(), true);
        return Stream.of(action.detail(), less, least)
                .map(detail -> write(attempt, action.with(detail)))
                .filter(text -> Utf8.length(text) <= NewEvent.MAX_BYTES)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an action this long: " + action.action()));
    }

    private static String write(String attempt, AuditedAction action) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField(ATTEMPT, attempt);
            json.writeStringField("who", action.who());
            json.writeStringField("from", action.from());
            json.writeStringField("action", action.action());
            json.writeStringField("target", action.target());
            json.writeStringField("request", action.request());
            writeOutcome(json, action);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written to", e);
        }
        return text.toString();
    }

    private static void writeOutcome(JsonGenerator json, AuditedAction action) throws IOException {
        if (action.status().isPresent()) {
            json.writeNumberField("status", action.status().getAsInt());
        }
        if (action.replayed()) {
            json.writeStringField("replayed", "true");
        }
        Detail detail = action.detail();
        if (detail.before().isPresent()) {
            json.writeStringField("before", detail.before().get());
        }
        if (detail.after().isPresent()) {
            json.writeStringField("after", detail.after().get());
        }
        if (detail.cut()) {
            json.writeStringField("cut", "true");
        }
    }

    /// What the entries of one action have in common.
    static String attempt(String payload) {
        return JsonObject.parse(payload).text(ATTEMPT);
    }

    static AuditedAction read(String payload, boolean ended) {
        JsonObject json = JsonObject.parse(payload);
        return new AuditedAction(
                json.text("who"),
                json.text("from"),
                json.text("action"),
                json.text("target"),
                json.text("request"),
                ended ? OptionalInt.of((int) json.number("status")) : OptionalInt.empty(),
                json.maybeText("replayed").isPresent(),
                new Detail(
                        json.maybeText("before"),
                        json.maybeText("after"),
                        json.maybeText("cut").isPresent()));
    }
}
