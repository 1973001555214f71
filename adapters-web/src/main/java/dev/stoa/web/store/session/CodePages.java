package dev.stoa.web.store.session;

import dev.stoa.domain.message.Outbox;
import dev.stoa.web.Frames;
import dev.stoa.web.PageCookies;
import dev.stoa.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Asks for the code.
@Singleton
final class CodePages {

    private static final String TEMPLATE = "store/code";

    private final Pages pages;
    private final Frames frames;
    private final PageCookies cookies;
    private final Optional<Outbox> outbox;

    /// @param outbox none in production
    CodePages(Pages pages, Frames frames, PageCookies cookies, Optional<Outbox> outbox) {
        this.pages = pages;
        this.frames = frames;
        this.cookies = cookies;
        this.outbox = outbox;
    }

    Optional<PendingSignIn> pending(HttpRequest<?> request) {
        return cookies.read(request, PendingSignIn.COOKIE).flatMap(PendingSignIn::read);
    }

    HttpResponse<byte[]> show(HttpRequest<?> request, PendingSignIn pending, String next) {
        return pages.show(TEMPLATE, page(request, pending, next, ""));
    }

    HttpResponse<byte[]> refuse(HttpRequest<?> request, PendingSignIn pending, String next) {
        return pages.refuse(
                TEMPLATE,
                page(request, pending, next, "That code is wrong, used or too old. Try again or ask for another one."));
    }

    private CodePage page(HttpRequest<?> request, PendingSignIn pending, String next, String fault) {
        String mail = outbox.isPresent() ? "/api/v1/dev/outbox?limit=5" : "";
        return new CodePage(frames.of(request, "Type the code"), pending.sentTo(), next, mail, fault);
    }
}
