package dev.stoa.web.store.customer;

import dev.stoa.application.customer.Accounts;
import dev.stoa.application.session.SignedIn;
import dev.stoa.http.Access;
import dev.stoa.http.customer.CustomerExport;
import dev.stoa.http.customer.ExportJson;
import dev.stoa.http.session.SessionAnswers;
import dev.stoa.web.Form;
import dev.stoa.web.Frames;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;

/// One's own data: a copy of it, or an end to it.
@Controller
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Secured(Access.CUSTOMER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DataController {

    private static final String ERASE = "store/erase";

    private final Pages pages;
    private final Frames frames;
    private final CustomerExport export;
    private final Accounts accounts;
    private final SessionAnswers answers;

    DataController(Pages pages, Frames frames, CustomerExport export, Accounts accounts, SessionAnswers answers) {
        this.pages = pages;
        this.frames = frames;
        this.export = export;
        this.accounts = accounts;
        this.answers = answers;
    }

    @Get("/account/export")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.ALL)
    HttpResponse<ExportJson> export(SignedIn who) {
        return HttpResponse.ok(export.of(who.customer()))
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header("Content-Disposition", "attachment; filename=\"stoa-my-data.json\"");
    }

    @Get("/account/erase")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> ask(HttpRequest<?> request) {
        return pages.show(ERASE, new ErasePage(frames.of(request, "Erase your account"), ""));
    }

    @Get("/erased")
    @Consumes(MediaType.ALL)
    @Secured(Access.ANYBODY)
    HttpResponse<byte[]> gone(HttpRequest<?> request) {
        return pages.show("store/erased", new ErasePage(frames.of(request, "Your account is erased"), ""));
    }

    @Post("/account/erase")
    HttpResponse<byte[]> erase(HttpRequest<?> request, SignedIn who, @Body Map<String, String> fields) {
        if (!new Form(fields).has("sure")) {
            return pages.refuse(
                    ERASE, new ErasePage(frames.of(request, "Erase your account"), "Tick the box if you are sure."));
        }
        accounts.erase(who.customer().id());
        return Pages.see("/erased").cookie(answers.noCookie());
    }
}
