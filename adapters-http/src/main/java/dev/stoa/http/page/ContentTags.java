package dev.stoa.http.page;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.json.JsonMapper;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// Writes the answers that have no version, and gives them a digest of their content as their entity tag.
@ServerFilter(
        value = "/api/v1/**",
        methods = {HttpMethod.GET, HttpMethod.HEAD})
final class ContentTags {

    /// The attribute of a request with the [Preconditions] that want it.
    static final String WANTED = ContentTags.class.getName();

    private static final int BYTES = 18;

    private final JsonMapper json;

    ContentTags(JsonMapper json) {
        this.json = json;
    }

    @ResponseFilter
    MutableHttpResponse<?> tag(HttpRequest<?> request, MutableHttpResponse<?> answer) throws IOException {
        Preconditions wanted = request.getAttribute(WANTED, Preconditions.class).orElse(null);
        Object body = answer.body();
        if (wanted == null || body == null || answer.code() != HttpStatus.OK.getCode()) {
            return answer;
        }
        byte[] content = write(request, body);
        return wanted.answer(answer.contentType(MediaType.APPLICATION_JSON_TYPE).body(content), digest(content));
    }

    @SuppressWarnings("unchecked")
    private byte[] write(HttpRequest<?> request, Object body) throws IOException {
        Argument<?> type = RouteAttributes.getRouteInfo(request)
                .<Argument<?>>map(RouteInfo::getResponseBodyType)
                .orElseGet(() -> Argument.of(body.getClass()));
        return json.writeValueAsBytes((Argument<Object>) type, body);
    }

    private static String digest(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return "\"" + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, BYTES)) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
