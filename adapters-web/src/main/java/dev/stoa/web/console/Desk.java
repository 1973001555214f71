package dev.stoa.web.console;

import dev.stoa.domain.Page;
import dev.stoa.http.Caller;
import dev.stoa.http.CallerName;
import dev.stoa.http.audit.Audit;
import dev.stoa.http.page.Paging;
import dev.stoa.web.Head;
import dev.stoa.web.Heads;
import dev.stoa.web.PageCookies;
import dev.stoa.web.Pages;
import dev.stoa.web.console.ConsoleFrame.Notice;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/// What all pages of the console are made with.
@Singleton
final class Desk {

    private static final String NOTICE = "stoa-notice";
    private static final Duration NOTICE_KEPT = Duration.ofMinutes(1);
    private static final String GOOD = "+";
    private static final String BAD = "-";

    private final Pages pages;
    private final Heads heads;
    private final PageCookies cookies;

    Desk(Pages pages, Heads heads, PageCookies cookies) {
        this.pages = pages;
        this.heads = heads;
        this.cookies = cookies;
    }

    /// @param template such as `overview`
    MutableHttpResponse<byte[]> show(
            HttpRequest<?> request, String template, String title, Function<ConsoleFrame, Object> page) {
        Optional<Notice> notice = notice(request);
        MutableHttpResponse<byte[]> shown =
                pages.show("console/" + template, page.apply(frame(request, title, notice)));
        return notice.isPresent() ? shown.cookie(cookies.removed(NOTICE)) : shown;
    }

    /// A form that was filled in wrongly, again.
    MutableHttpResponse<byte[]> refuse(
            HttpRequest<?> request, String template, String title, Function<ConsoleFrame, Object> page) {
        return pages.refuse("console/" + template, page.apply(frame(request, title, Optional.empty())));
    }

    private ConsoleFrame frame(HttpRequest<?> request, String title, Optional<Notice> notice) {
        Caller caller = CallerName.caller(request);
        boolean isOperator = caller instanceof Caller.Operator;
        boolean isSignedIn = isOperator || caller instanceof Caller.Reader;
        String path = request.getPath();
        Head head = heads.of(request, title, ConsoleFrame.section(path));
        return new ConsoleFrame(head, ConsoleFrame.navigation(path), isSignedIn, isOperator, notice);
    }

    /// Leads on after something was done, and says so there.
    HttpResponse<byte[]> done(String path, String text) {
        return tell(path, GOOD + text);
    }

    /// Leads on after something was not done, and says why there; the audit says that it was refused.
    HttpResponse<byte[]> failed(Audit audit, String path, String text) {
        audit.refused();
        return tell(path, BAD + text);
    }

    private HttpResponse<byte[]> tell(String path, String text) {
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return Pages.see(path).cookie(cookies.holding(NOTICE, value, NOTICE_KEPT));
    }

    private Optional<Notice> notice(HttpRequest<?> request) {
        return cookies.read(request, NOTICE)
                .flatMap(Desk::decoded)
                .map(text -> new Notice(text.startsWith(GOOD), text.substring(1)));
    }

    private static Optional<String> decoded(String value) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    /// Where the next page of a list is; empty on the last one.
    static String next(HttpRequest<?> request, Paging paging, Page<?> page) {
        String cursor = paging.nextCursor(page);
        return cursor == null
                ? ""
                : UriBuilder.of(request.getUri())
                        .replaceQueryParam("cursor", cursor)
                        .build()
                        .toString();
    }
}
