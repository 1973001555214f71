package dev.stoa.web.store.credit;

import dev.stoa.domain.Page;
import dev.stoa.domain.credit.CreditEntry;
import dev.stoa.domain.credit.Credits;
import dev.stoa.http.Access;
import dev.stoa.http.Caller;
import dev.stoa.http.page.Paging;
import dev.stoa.web.Frames;
import dev.stoa.web.Pager;
import dev.stoa.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;

/// One's own credit.
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(Access.CUSTOMER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CreditPageController {

    private final Pages pages;
    private final Frames frames;
    private final Credits credits;

    CreditPageController(Pages pages, Frames frames, Credits credits) {
        this.pages = pages;
        this.frames = frames;
        this.credits = credits;
    }

    @Get("/account/credit")
    HttpResponse<byte[]> show(HttpRequest<?> request, Caller.Customer caller, Paging paging) {
        Page<CreditEntry> page = credits.entries(caller.id(), paging.request());
        boolean isNewest = paging.request().after().isEmpty();
        return pages.show(
                "store/credit",
                new CreditPage(
                        frames.of(request, "Your credit"),
                        isNewest ? CreditRow.balances(page.items()) : List.of(),
                        page.map(CreditRow::of).items(),
                        Pager.of(request, paging.nextCursor(page))));
    }
}
