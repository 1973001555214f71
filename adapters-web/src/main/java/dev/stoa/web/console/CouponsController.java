package dev.stoa.web.console;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.coupon.Coupon;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.coupon.CouponStatus;
import dev.stoa.domain.coupon.Coupons;
import dev.stoa.http.Access;
import dev.stoa.http.audit.Audit;
import dev.stoa.http.page.Paging;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/// Coupons: made here and switched off here; their terms never change.
@Controller("/console/coupons")
@Produces(MediaType.TEXT_HTML)
@Secured({Access.OPERATOR, Access.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
final class CouponsController {

    private static final String HOME = "/console/coupons";

    private final Desk desk;
    private final Coupons coupons;
    private final PriceCurrency currency;

    CouponsController(Desk desk, Coupons coupons, PriceCurrency currency) {
        this.desk = desk;
        this.coupons = coupons;
        this.currency = currency;
    }

    @Get
    HttpResponse<byte[]> list(HttpRequest<?> request, Paging paging) {
        Page<CouponStatus> page = coupons.page(paging.request());
        return desk.show(
                request,
                "coupons",
                "Coupons",
                frame -> page(
                        frame,
                        page.items(),
                        Desk.next(request, paging, page),
                        Typed.with(Map.of("kind", "percent", "stackable", "on"))));
    }

    private CouponsPage page(ConsoleFrame frame, List<CouponStatus> shown, String next, Typed typed) {
        return new CouponsPage(
                frame,
                shown.stream().map(CouponForms::row).toList(),
                next,
                Known.of(currency::get).map(CurrencyUnit::getCode).orElse("the shop's currency"),
                typed);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Access.OPERATOR)
    HttpResponse<byte[]> create(HttpRequest<?> request, @Body Map<String, String> fields, Audit audit) {
        Form form = Asked.form(fields, audit);
        try {
            Coupon coupon = CouponForms.read(form, currency.get());
            if (!coupons.create(coupon)) {
                throw new InvalidInputException("code", "unique", "There is a coupon of this code already.");
            }
            return desk.done(HOME, "%s can be used from now on.".formatted(coupon.code()));
        } catch (InvalidInputException e) {
            return desk.refuse(
                    request,
                    "coupons",
                    "Coupons",
                    frame -> page(
                            frame,
                            coupons.page(PageRequest.first(PageRequest.DEFAULT_LIMIT))
                                    .items(),
                            "",
                            Typed.of(form, e)));
        }
    }

    @Post("/switch")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Access.OPERATOR)
    HttpResponse<byte[]> turn(@Body Map<String, String> fields, Audit audit) {
        Form form = Asked.form(fields, audit);
        boolean on = form.oneOf("enabled", "on", "off").equals("on");
        return coupons.enable(new CouponCode(form.text("code")), on)
                .map(status ->
                        desk.done(HOME, "%s is %s.".formatted(status.coupon().code(), on ? "on" : "off")))
                .orElseGet(() -> desk.failed(audit, HOME, "There is no such coupon."));
    }
}
