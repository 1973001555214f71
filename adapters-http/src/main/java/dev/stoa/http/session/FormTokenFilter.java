package dev.stoa.http.session;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/// Reads the token of a form, its field `csrf`, where a browser authenticates by cookie.
@ServerFilter(value = ServerFilter.MATCH_ALL_PATTERN, methods = HttpMethod.POST)
final class FormTokenFilter implements Ordered {

    private static final String FIELD = "csrf=";

    private final Csrf csrf;

    FormTokenFilter(Csrf csrf) {
        this.csrf = csrf;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    /// As a page sends it; others are not looked at here.
    static boolean isForm(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.POST
                && request.getContentType()
                        .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::matches)
                        .isPresent();
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void check(HttpRequest<?> request) {
        boolean byCookie =
                request.getAttribute(Credentials.BY_COOKIE, Boolean.class).orElse(false);
        if (byCookie && isForm(request) && !showsToken(request)) {
            throw CsrfFilter.refusal();
        }
    }

    private boolean showsToken(HttpRequest<?> request) {
        String shown = Stream.of(body(request).split("&"))
                .filter(field -> field.startsWith(FIELD))
                .findFirst()
                .map(field -> field.substring(FIELD.length()))
                .orElse("");
        return csrf.isShown(request, decoded(shown));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /// Waits for the whole body on a virtual thread; the route still gets all of it.
    private static String body(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> server)) {
            throw new IllegalStateException("a request of another server: " + request.getClass());
        }
        var copy = server.byteBody().split(SplitBackpressureMode.FASTEST);
        try (CloseableAvailableByteBody whole = copy.buffer().join()) {
            return new String(whole.toByteArray(), StandardCharsets.UTF_8);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
