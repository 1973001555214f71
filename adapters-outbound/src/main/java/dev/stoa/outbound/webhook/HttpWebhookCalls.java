package dev.stoa.outbound.webhook;

import dev.stoa.domain.Require;
import dev.stoa.domain.webhook.CallOutcome;
import dev.stoa.domain.webhook.WebhookCalls;
import dev.stoa.outbound.http.CallFailedException;
import dev.stoa.outbound.http.GuardedHttp;
import dev.stoa.outbound.http.HttpCall;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/// [WebhookCalls] over HTTP.
public final class HttpWebhookCalls implements WebhookCalls {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern VALUE = Pattern.compile("[ -~]{0,4096}");
    private static final int MAX_HEADERS = 20;
    private static final int MAX_ANSWER = 64 * 1024;

    private final GuardedHttp http;
    private final Duration limit;

    /// @param limit how long a whole call may take
    public HttpWebhookCalls(GuardedHttp http, Duration limit) {
        this.http = http;
        this.limit = limit;
    }

    @Override
    public boolean mayCall(URI url) {
        return http.mayCall(url);
    }

    @Override
    public CallOutcome post(URI url, Map<String, String> headers, String body) {
        Require.range("headers count", headers.size(), 0, MAX_HEADERS);
        headers.forEach((name, value) -> {
            Require.matches("header name", name, NAME, "letters, digits and -");
            Require.matches("header value", value, VALUE, "up to 4,096 printable characters of ASCII");
        });
        byte[] json = body.getBytes(StandardCharsets.UTF_8);
        Require.range("body bytes", json.length, 0, MAX_BODY_BYTES);
        try {
            return http.call(HttpCall.post(url, headers, json, limit), (status, answer) -> {
                answer.skip(MAX_ANSWER);
                return new CallOutcome.Answered(status);
            });
        } catch (CallFailedException e) {
            return new CallOutcome.Failed(e.why());
        }
    }
}
