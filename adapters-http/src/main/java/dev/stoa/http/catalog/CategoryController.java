package dev.stoa.http.catalog;

import dev.stoa.application.cache.Answer;
import dev.stoa.application.catalog.CategoryReading;
import dev.stoa.application.catalog.CategoryTree;
import dev.stoa.http.Access;
import dev.stoa.http.page.Preconditions;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/// The categories that products are sorted into.
@Tag(name = "Catalog")
@Controller("/api/v1/categories")
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CategoryController {

    private static final CategoryTree EMPTY = new CategoryTree(List.of());

    private final CategoryReading reading;

    CategoryController(CategoryReading reading) {
        this.reading = reading;
    }

    /// All of them, those at the top with those under them.
    @Get
    HttpResponse<CategoryJson.Tree> tree(Preconditions preconditions) {
        Answer<CategoryTree> answer = reading.tree();
        CategoryJson.Tree json = CategoryJson.tree(answer.value().orElse(EMPTY));
        return CatalogAnswers.finish(HttpResponse.ok(json), answer.source(), preconditions);
    }

    @Get("/{slug}")
    HttpResponse<CategoryJson> one(String slug, Preconditions preconditions) {
        Answer<CategoryTree> answer = reading.tree();
        CategoryTree tree = answer.value().orElse(EMPTY);
        CategoryJson json = tree.find(CatalogAnswers.slug("category", slug))
                .map(category -> CategoryJson.of(category, tree))
                .orElseThrow(() -> CatalogAnswers.absent("category", slug));
        return CatalogAnswers.finish(HttpResponse.ok(json), answer.source(), preconditions);
    }
}
