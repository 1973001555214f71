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
import java.time.Duration;
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
            return Pages.go(request, signIn(request));
        }
        Optional<ErrorLook> look =
                looks.stream().filter(each -> each.isFor(request)).findFirst();
        if (problem.get().status() == 405 && request.getMethod() == HttpMethod.GET && look.isPresent()) {
            return Pages.see(look.get().pageOf(request));
        }
        Optional<String> seconds = response.getHeaders().findFirst("Retry-After");
        String wait = seconds.map(text -> Format.soon(Duration.ofSeconds(Long.parseLong(text))))
                .orElse("in a moment");
        MutableHttpResponse<byte[]> shown = show(look, request, page(request, problem.get(), wait));
        shown.status(problem.get().status());
        if (Pages.isForPart(request)) {
            inPlaceOfThePage(shown);
        }
        seconds.ifPresent(text -> shown.header("Retry-After", text));
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
        return Pages.isForPart(request)
                || request.getHeaders()
                        .findFirst(HttpHeaders.ACCEPT)
                        .filter(accept -> accept.contains(MediaType.TEXT_HTML))
                        .isPresent();
    }

    private static String signIn(HttpRequest<?> request) {
        String door = request.getPath().startsWith("/console") ? "/console/sign-in" : "/sign-in";
        if (request.getMethod() != HttpMethod.GET) {
            return door;
        }
        String next = Form.ownPath(request.getUri().toASCIIString());
        return door + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private ErrorPage page(HttpRequest<?> request, Problem problem, String wait) {
        String heading = heading(problem);
        boolean isOurs = problem.status() >= 500;
        return new ErrorPage(
                frames.bare(request, heading),
                problem.status(),
                heading,
                advice(problem, wait),
                isOurs ? Optional.of(problem.traceId()) : Optional.empty());
    }

    private static String heading(Problem problem) {
        return switch (problem.status()) {
            case 403 -> "You may not do this";
            case 404 -> "There is nothing here";
            case 413 -> "That was too much at once";
            case 429 -> "That was a little too often";
            case 503 -> "We cannot reach a part of the shop";
            default -> problem.status() >= 500 ? "Something broke on our side" : problem.title();
        };
    }

    /// @param wait when to try again
    private static String advice(Problem problem, String wait) {
        return switch (problem.status()) {
            case 403 -> "If you came from a form, go back, reload the page and try again.";
            case 404 -> "The page may have moved, or the thing is not sold any more.";
            case 413 -> "Make it shorter, then try again.";
            case 429 -> "Try again " + wait + ".";
            case 503 -> "Nothing is lost. Wait a moment, then try again.";
            default -> problem.status() >= 500 ? "We have written it down and will look into it." : problem.detail();
        };
    }
}
