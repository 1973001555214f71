package dev.stoa.web.store.session;

import dev.stoa.application.ratelimit.LimitRule;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.otp.Purpose;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.http.Access;
import dev.stoa.http.Caller;
import dev.stoa.http.otp.Asked;
import dev.stoa.http.otp.PasscodeDesk;
import dev.stoa.http.ratelimit.RateLimited;
import dev.stoa.web.Form;
import dev.stoa.web.Format;
import dev.stoa.web.Frames;
import dev.stoa.web.PageCookies;
import dev.stoa.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Duration;
import java.util.Map;

/// The first half of signing in: where to send a code.
@Controller
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Access.ANYBODY)
final class SignInPageController {

    private static final Duration PENDING = Duration.ofMinutes(15);

    private final Pages pages;
    private final Frames frames;
    private final PasscodeDesk desk;
    private final PageCookies cookies;

    SignInPageController(Pages pages, Frames frames, PasscodeDesk desk, PageCookies cookies) {
        this.pages = pages;
        this.frames = frames;
        this.desk = desk;
        this.cookies = cookies;
    }

    @Get("/sign-in{?next}")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> ask(HttpRequest<?> request, Caller caller, @QueryValue(defaultValue = "/") String next) {
        String path = new Form(Map.of("next", next)).path("next");
        return caller instanceof Caller.Customer
                ? Pages.see(path)
                : pages.show("store/sign-in", new SignInPage(frames.of(request, "Sign in"), path, "", ""));
    }

    @Post("/sign-in")
    @RateLimited(LimitRule.PASSCODE)
    HttpResponse<byte[]> send(HttpRequest<?> request, @Body Map<String, String> fields) {
        Form form = new Form(fields);
        Recipient recipient;
        try {
            recipient = Recipient.parse(form.text("recipient"));
        } catch (InvalidInputException unreadable) {
            return refuse(
                    request,
                    form,
                    "Type an email address such as ann@example.com, or a phone number with its country such as +44 7700 900123.");
        }
        return switch (desk.ask(recipient, Purpose.LOGIN)) {
            case Asked.Sent sent ->
                Pages.see("/sign-in/code?next=" + Form.encoded(form.path("next")))
                        .cookie(cookies.holding(
                                PendingSignIn.COOKIE,
                                PendingSignIn.of(sent.challenge(), recipient).toCookie(),
                                PENDING));
            case Asked.Limited limited ->
                refuse(
                        request,
                        form,
                        "Enough codes went there for now. "
                                + wait(limited.decision().retryAfter()));
            case Asked.TooSoon early -> refuse(request, form, early.why() + " " + wait(early.retryAfter()));
        };
    }

    private static String wait(Duration duration) {
        return "Try again " + Format.soon(duration) + ".";
    }

    private HttpResponse<byte[]> refuse(HttpRequest<?> request, Form form, String why) {
        SignInPage page = new SignInPage(frames.of(request, "Sign in"), form.path("next"), form.text("recipient"), why);
        return pages.refuse("store/sign-in", page);
    }
}
