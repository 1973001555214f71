package dev.stoa.application.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.stoa.application.event.JsonObject;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.event.NewEvent;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// [AuditedAction] as JSON. Its shape only grows: readers skip what they do not know.
final class AuditJson {

    private static final JsonFactory JSON = new JsonFactory();

    private AuditJson() {}

    /// No longer than an event may be.
    static String fitting(AuditedAction action) {
        String whole = write(action);
        return Utf8.length(whole) <= NewEvent.MAX_BYTES ? whole : write(action.withoutDetails());
    }

    private static String write(AuditedAction action) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("who", action.who());
            json.writeStringField("from", action.from());
            json.writeStringField("action", action.action());
            json.writeStringField("target", action.target());
            json.writeNumberField("status", action.status());
            json.writeStringField("request", action.request());
            if (action.before().isPresent()) {
                json.writeStringField("before", action.before().get());
            }
            if (action.after().isPresent()) {
                json.writeStringField("after", action.after().get());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written to", e);
        }
        return text.toString();
    }

    static AuditedAction read(String payload) {
        JsonObject json = JsonObject.parse(payload);
        return new AuditedAction(
                json.text("who"),
                json.text("from"),
                json.text("action"),
                json.text("target"),
                (int) json.number("status"),
                json.text("request"),
                json.maybeText("before"),
                json.maybeText("after"));
    }
}
