package dev.stoa.web.console;

import dev.stoa.application.ratelimit.LimitRule;
import dev.stoa.application.ratelimit.Limiter;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import dev.stoa.http.Access;
import dev.stoa.http.audit.Audit;
import dev.stoa.web.Form;
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
import java.util.Map;
import java.util.Optional;

/// Rate limits, and lifting a block.
@Controller("/console/limits")
@Produces(MediaType.TEXT_HTML)
@Secured({Access.OPERATOR, Access.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
final class LimitsController {

    private static final String HOME = "/console/limits";
    private static final String TITLE = "Rate limits";

    private final Desk desk;
    private final LimitReading reading;
    private final Limiter limiter;

    LimitsController(Desk desk, LimitReading reading, Limiter limiter) {
        this.desk = desk;
        this.reading = reading;
        this.limiter = limiter;
    }

    /// @param who such as `ip:203.0.113.7` or `customer:cus_1`
    @Get("{?rule,who}")
    HttpResponse<byte[]> show(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String rule,
            @QueryValue(defaultValue = "") String who) {
        Typed typed = Typed.with(Map.of("rule", rule, "who", who));
        try {
            Optional<LimitsPage.Asked> asked =
                    who.isBlank() ? Optional.empty() : Optional.of(reading.asked(LimitRule.named(rule), caller(who)));
            return desk.show(request, "limits", TITLE, frame -> reading.page(frame, asked, typed));
        } catch (InvalidInputException e) {
            Typed wrong = Typed.of(new Form(typed.values()), e);
            return desk.refuse(request, "limits", TITLE, frame -> reading.page(frame, Optional.empty(), wrong));
        }
    }

    @Post("/lift")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Access.OPERATOR)
    HttpResponse<byte[]> lift(@Body Map<String, String> fields, Audit audit) {
        Form form = Asked.form(fields, audit);
        LimitRule rule = LimitRule.named(form.text("rule"));
        String who = caller(form.text("who"));
        limiter.lift(rule, who);
        return desk.done(HOME, "%s begins anew with %s.".formatted(who, rule.word()));
    }

    /// An address alone is meant as one.
    private static String caller(String who) {
        String text = Require.text("who", who.strip(), 1, 500);
        return text.matches("[0-9.]+|[0-9a-fA-F]*:[0-9a-fA-F:]+") ? "ip:" + text : text;
    }
}
