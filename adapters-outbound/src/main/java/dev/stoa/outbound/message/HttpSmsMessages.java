package dev.stoa.outbound.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.BackendException.Kind;
import dev.stoa.domain.CallFailure;
import dev.stoa.domain.message.Delivery;
import dev.stoa.domain.message.Message;
import dev.stoa.domain.message.MessageSender;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.outbound.http.CallFailedException;
import dev.stoa.outbound.http.GuardedHttp;
import dev.stoa.outbound.http.HttpCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// Text messages through an HTTP gateway: `{"to","from","text"}` with a bearer token.
///
/// An answer of 200 to 299 means that the gateway has it; 400, 413 and 422 that it will never take this message.
/// Any other is about the gateway or the shop's settings, such as a wrong URL or a token without rights: then the
/// message is tried again, and a dead letter when that was in vain, which operators can retry.
public final class HttpSmsMessages implements MessageSender {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<Integer> FOR_GOOD = Set.of(400, 413, 422);

    private final GuardedHttp http;
    private final SmsGateway gateway;
    private final Duration patience;

    /// @param patience for a whole call
    public HttpSmsMessages(GuardedHttp http, SmsGateway gateway, Duration patience) {
        this.http = http;
        this.gateway = gateway;
        this.patience = patience;
    }

    @Override
    public boolean reaches(Recipient to) {
        return to instanceof Recipient.Phone;
    }

    @Override
    public Delivery send(Message message) {
        if (!reaches(message.to())) {
            return new Delivery.Rejected("a mailbox gets no text messages");
        }
        Map<String, String> headers = Map.of("Authorization", "Bearer " + gateway.token());
        try {
            return judged(http.call(
                    HttpCall.post(gateway.url(), headers, json(message), patience), (status, body) -> status));
        } catch (CallFailedException e) {
            throw new BackendException(
                    e.why() == CallFailure.TIMEOUT ? Kind.TIMEOUT : Kind.UNAVAILABLE,
                    "the gateway for text messages gave no answer",
                    e);
        }
    }

    private byte[] json(Message message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("to", message.to().value());
            json.writeStringField("from", gateway.from());
            json.writeStringField("text", message.text());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Delivery judged(int status) {
        if (status < 300) {
            return new Delivery.Accepted();
        }
        String said = "the gateway for text messages said " + status;
        if (FOR_GOOD.contains(status)) {
            return new Delivery.Rejected(said);
        }
        throw new BackendException(Kind.UNAVAILABLE, said);
    }
}
