package dev.stoa.http.catalog;

import dev.stoa.application.catalog.CatalogChanges;
import dev.stoa.domain.catalog.Merchant;
import dev.stoa.domain.catalog.Merchants;
import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.http.Access;
import dev.stoa.http.page.PageAnswer;
import dev.stoa.http.page.Paging;
import dev.stoa.http.page.Preconditions;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/// Merchants. They are never removed.
@Tag(name = "Operators")
@Controller(AdminMerchantController.PATH)
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AdminMerchantController {

    static final String PATH = "/api/v1/admin/merchants";

    /// @param slug stays for ever; made from the name if left out
    @Introspected
    record MerchantBody(
            Optional<
                            @Pattern(regexp = Form.SLUG, message = Form.SLUG_SAYS) @Size(min = 1, max = Slug.MAX_LENGTH)
                            String>
                    slug,
            @Size(min = 1, max = ProductDetails.MAX_NAME) String name,
            Optional<@Size(max = ProductDetails.MAX_DESCRIPTION) String> description) {}

    @Introspected
    record MerchantChange(
            @Size(min = 1, max = ProductDetails.MAX_NAME) String name,
            Optional<@Size(max = ProductDetails.MAX_DESCRIPTION) String> description) {}

    private final CatalogChanges changes;
    private final Merchants merchants;

    AdminMerchantController(CatalogChanges changes, Merchants merchants) {
        this.changes = changes;
        this.merchants = merchants;
    }

    @Post
    HttpResponse<MerchantJson> create(@Body MerchantBody body) {
        Slug slug = body.slug().map(Slug::new).orElseGet(() -> Slug.of(body.name(), "merchant"));
        Merchant merchant = CatalogProblems.saved(
                changes.createMerchant(slug, body.name(), body.description().orElse("")));
        return AdminAnswers.created(MerchantJson.of(merchant), merchant.version(), PATH, slug.value());
    }

    @Get
    HttpResponse<PageAnswer<MerchantJson>> list(Paging paging) {
        return paging.answer(merchants.page(paging.request()), MerchantJson::of);
    }

    @Get("/{slug}")
    HttpResponse<MerchantJson> read(String slug, Preconditions preconditions) {
        Merchant merchant =
                merchants.bySlug(new Slug(slug)).orElseThrow(() -> ProblemException.notFound("merchant " + slug));
        return preconditions.answer(MerchantJson.of(merchant), merchant.version());
    }

    @Put("/{slug}")
    HttpResponse<MerchantJson> change(String slug, @Body MerchantChange body, Preconditions preconditions) {
        Merchant merchant = CatalogProblems.saved(changes.changeMerchant(
                new Slug(slug),
                preconditions.expectedVersion(),
                body.name(),
                body.description().orElse("")));
        return AdminAnswers.changed(MerchantJson.of(merchant), merchant.version());
    }
}
