package dev.stoa.web;

import dev.stoa.http.problem.Problem;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterPatternStyle;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Shows people a page where programs get a problem, and leads those who must sign in first to where they can.
///
/// The API, health and metrics stay as they are, whoever asks.
@ServerFilter(value = ErrorPages.PAGES, patternStyle = FilterPatternStyle.REGEX)
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
final class ErrorPages {

    /// Everything but what programs read.
    static final String PAGES = "/(?!api/|health|metrics|assets/).*";

    private static final String HTMX = "HX-Request";
    private static final String MAIN = "#main";

    private final Frames frames;
    private final Pages pages;
    private final List<ErrorLook> looks;

    ErrorPages(Frames frames, Pages pages, List<ErrorLook> looks) {
        this.frames = frames;
        this.pages = pages;
        this.looks = List.copyOf(looks);
    }

    @ResponseFilter
    HttpResponse<?> show(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Optional<Problem> problem = response.getBody(Problem.class);
        if (problem.isEmpty() || !isForPeople(request)) {
            return response;
        }
        if (problem.get().status() == 401) {
            return toSignIn(request);
        }
        Optional<ErrorLook> look =
                looks.stream().filter(each -> each.isFor(request)).findFirst();
        if (problem.get().status() == 405 && request.getMethod() == HttpMethod.GET && look.isPresent()) {
            return Pages.see(look.get().pageOf(request));
        }
        MutableHttpResponse<byte[]> shown = show(look, request, page(request, problem.get()));
        shown.status(problem.get().status());
        if (request.getHeaders().contains(HTMX)) {
            inPlaceOfThePage(shown);
        }
        response.getHeaders().findFirst("Retry-After").ifPresent(wait -> shown.header("Retry-After", wait));
        return shown;
    }

    /// What htmx asked for is not in it, and nothing would take the place of what was there.
    private static void inPlaceOfThePage(MutableHttpResponse<byte[]> shown) {
        shown.header("HX-Retarget", MAIN).header("HX-Reselect", MAIN).header("HX-Reswap", "outerHTML");
    }

    private MutableHttpResponse<byte[]> show(Optional<ErrorLook> look, HttpRequest<?> request, ErrorPage page) {
        return look.map(each -> each.show(request, page)).orElseGet(() -> pages.show("store/error", page));
    }

    private static boolean isForPeople(HttpRequest<?> request) {
        return request.getHeaders().contains(HTMX)
                || request.getHeaders()
                        .findFirst(HttpHeaders.ACCEPT)
                        .filter(accept -> accept.contains(MediaType.TEXT_HTML))
                        .isPresent();
    }

    /// htmx would put the page it is led to into a part of this one, unless it is told to go there.
    private static HttpResponse<?> toSignIn(HttpRequest<?> request) {
        String path = signIn(request);
        return request.getHeaders().contains(HTMX)
                ? HttpResponse.noContent().header("HX-Redirect", path)
                : Pages.see(path);
    }

    private static String signIn(HttpRequest<?> request) {
        String door = request.getPath().startsWith("/console") ? "/console/sign-in" : "/sign-in";
        if (request.getMethod() != HttpMethod.GET) {
            return door;
        }
        String next = Form.ownPath(request.getUri().toASCIIString());
        return door + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private ErrorPage page(HttpRequest<?> request, Problem problem) {
        String heading = heading(problem);
        boolean isOurs = problem.status() >= 500;
        return new ErrorPage(
                frames.bare(request, heading),
                problem.status(),
                heading,
                advice(problem),
                isOurs ? Optional.of(problem.traceId()) : Optional.empty());
    }

    private static String heading(Problem problem) {
        return switch (problem.status()) {
            case 403 -> "You may not do this";
            case 404 -> "There is nothing here";
            case 429 -> "That was a little too often";
            case 503 -> "We cannot reach a part of the shop";
            default -> problem.status() >= 500 ? "Something broke on our side" : problem.title();
        };
    }

    private static String advice(Problem problem) {
        return switch (problem.status()) {
            case 403 -> "If you came from a form, go back, reload the page and try again.";
            case 404 -> "The page may have moved, or the thing is not sold any more.";
            case 429 -> problem.detail();
            case 503 -> "Nothing is lost. Wait a moment, then try again.";
            default -> problem.status() >= 500 ? "We have written it down and will look into it." : problem.detail();
        };
    }
}
