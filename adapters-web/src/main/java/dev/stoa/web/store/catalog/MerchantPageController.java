package dev.stoa.web.store.catalog;

import dev.stoa.application.tag.Circles;
import dev.stoa.domain.Page;
import dev.stoa.domain.catalog.Merchant;
import dev.stoa.domain.catalog.Merchants;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.http.Access;
import dev.stoa.http.Caller;
import dev.stoa.http.page.Paging;
import dev.stoa.http.tag.TooMany;
import dev.stoa.web.Frames;
import dev.stoa.web.Pager;
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
import java.util.Map;

/// The makers, and following them.
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MerchantPageController {

    private final Pages pages;
    private final Frames frames;
    private final Merchants merchants;
    private final MerchantPages making;
    private final Circles circles;

    MerchantPageController(Pages pages, Frames frames, Merchants merchants, MerchantPages making, Circles circles) {
        this.pages = pages;
        this.frames = frames;
        this.merchants = merchants;
        this.making = making;
        this.circles = circles;
    }

    @Get("/merchants")
    HttpResponse<byte[]> list(HttpRequest<?> request, Paging paging) {
        Page<Merchant> page = merchants.page(paging.request());
        Pager pager = Pager.of(request, paging.nextCursor(page));
        return pages.show("store/merchants", new MerchantsPage(frames.of(request, "Makers"), page.items(), pager));
    }

    /// @param offer the one that somebody asked for
    @Get("/merchants/{slug}{?offer}")
    HttpResponse<byte[]> show(
            HttpRequest<?> request,
            String slug,
            @QueryValue(defaultValue = "") String offer,
            Caller caller,
            Paging paging) {
        return pages.show("store/merchant", making.of(request, making.known(slug), offer, caller, paging));
    }

    @Post("/merchants/{slug}/follow")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Access.CUSTOMER)
    HttpResponse<byte[]> follow(String slug, Caller.Customer caller, @Body Map<String, String> fields) {
        Slug merchant = making.known(slug).slug();
        if (fields.containsKey("end")) {
            circles.unfollow(caller.id(), merchant);
        } else {
            TooMany.orElse(() -> circles.follow(caller.id(), merchant));
        }
        return Pages.see(Slugs.path("/merchants/", merchant));
    }
}
