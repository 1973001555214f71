package dev.stoa.http.catalog;

import dev.stoa.application.catalog.CatalogChanges;
import dev.stoa.domain.catalog.Categories;
import dev.stoa.domain.catalog.Category;
import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.http.Access;
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
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tree of categories. They are never removed; a category without products is not in anybody's way.
@Tag(name = "Operators")
@Controller(AdminCategoryController.PATH)
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AdminCategoryController {

    static final String PATH = "/api/v1/admin/categories";

    /// @param slug stays for ever; made from the name if left out
    /// @param parent left out at the top
    @Introspected
    record CategoryBody(
            Optional<
                            @Pattern(regexp = Form.SLUG, message = Form.SLUG_SAYS) @Size(min = 1, max = Slug.MAX_LENGTH)
                            String>
                    slug,
            @Size(min = 1, max = ProductDetails.MAX_NAME) String name,
            Optional<@Pattern(regexp = Form.SLUG, message = Form.SLUG_SAYS) String> parent) {}

    @Introspected
    record CategoryChange(
            @Size(min = 1, max = ProductDetails.MAX_NAME) String name,
            Optional<@Pattern(regexp = Form.SLUG, message = Form.SLUG_SAYS) String> parent) {}

    @Serdeable
    record AdminCategoryJson(
            String slug, String name, @Nullable String parent, long version) {
        static AdminCategoryJson of(Category category) {
            return new AdminCategoryJson(
                    category.slug().value(),
                    category.name(),
                    category.parent().map(Slug::value).orElse(null),
                    category.version());
        }
    }

    private final CatalogChanges changes;
    private final Categories categories;

    AdminCategoryController(CatalogChanges changes, Categories categories) {
        this.changes = changes;
        this.categories = categories;
    }

    @Post
    HttpResponse<AdminCategoryJson> create(@Body CategoryBody body) {
        Slug slug = body.slug().map(Slug::new).orElseGet(() -> Slug.of(body.name(), "category"));
        Category category = CatalogProblems.saved(
                changes.createCategory(slug, body.name(), body.parent().map(Slug::new)));
        return AdminAnswers.created(AdminCategoryJson.of(category), category.version(), PATH, slug.value());
    }

    @Get("/{slug}")
    HttpResponse<AdminCategoryJson> read(String slug, Preconditions preconditions) {
        Category category =
                categories.bySlug(new Slug(slug)).orElseThrow(() -> ProblemException.notFound("category " + slug));
        return preconditions.answer(AdminCategoryJson.of(category), category.version());
    }

    /// Renames and moves it, with everything under it.
    @Put("/{slug}")
    HttpResponse<AdminCategoryJson> change(String slug, @Body CategoryChange body, Preconditions preconditions) {
        Category category = CatalogProblems.saved(changes.changeCategory(
                new Slug(slug),
                preconditions.expectedVersion(),
                body.name(),
                body.parent().map(Slug::new)));
        return AdminAnswers.changed(AdminCategoryJson.of(category), category.version());
    }
}
