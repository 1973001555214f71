package dev.stoa.http.coupon;

import dev.stoa.domain.coupon.Coupon;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.coupon.CouponStatus;
import dev.stoa.domain.coupon.Coupons;
import dev.stoa.http.Access;
import dev.stoa.http.audit.Audit;
import dev.stoa.http.page.PageAnswer;
import dev.stoa.http.page.Paging;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;

/// Coupons: operators create them and switch them off; their terms never change.
@Tag(name = "Operators")
@Controller("/api/v1/admin/coupons")
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CouponController {

    @Introspected
    record Switch(boolean enabled) {}

    private final Coupons coupons;

    CouponController(Coupons coupons) {
        this.coupons = coupons;
    }

    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<CouponJson> create(@Body CouponBody body, Audit audit) {
        Coupon coupon = body.toCoupon();
        if (!coupons.create(coupon)) {
            throw new ProblemException(ProblemCode.CONFLICT, "There is a coupon %s already.".formatted(coupon.code()));
        }
        return HttpResponse.created(audit.after(CouponJson.of(new CouponStatus(coupon, true, 0))));
    }

    @Get
    HttpResponse<PageAnswer<CouponJson>> list(Paging paging) {
        return paging.answer(coupons.page(paging.request()), CouponJson::of);
    }

    @Get("/{code}")
    CouponJson read(String code) {
        return find(code).orElseThrow(() -> ProblemException.notFound("coupon " + code));
    }

    private Optional<CouponJson> find(String code) {
        return coupons.find(List.of(new CouponCode(code))).stream().findFirst().map(CouponJson::of);
    }

    @Put("/{code}/enabled")
    CouponJson enable(String code, @Body Switch body, Audit audit) {
        find(code).ifPresent(audit::before);
        return coupons.enable(new CouponCode(code), body.enabled())
                .map(CouponJson::of)
                .map(audit::after)
                .orElseThrow(() -> ProblemException.notFound("coupon " + code));
    }
}
