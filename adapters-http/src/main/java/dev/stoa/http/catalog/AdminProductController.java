package dev.stoa.http.catalog;

import dev.stoa.application.catalog.CatalogChanges;
import dev.stoa.domain.Ids;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.ProductId;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.http.Access;
import dev.stoa.http.audit.Audit;
import dev.stoa.http.page.Preconditions;
import dev.stoa.http.problem.ProblemException;
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

/// Products, archived ones too. Nothing is ever removed: old orders name it.
@Tag(name = "Operators")
@Controller(AdminProductController.PATH)
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AdminProductController {

    static final String PATH = "/api/v1/admin/products";

    private final CatalogChanges changes;
    private final Products products;
    private final References references;
    private final Ids ids;

    AdminProductController(CatalogChanges changes, Products products, References references, Ids ids) {
        this.changes = changes;
        this.products = products;
        this.references = references;
        this.ids = ids;
    }

    @Post
    HttpResponse<AdminProductJson> create(@Body ProductBody body, Audit audit) {
        ProductDetails details = known(body.toDetails());
        Product product =
                CatalogProblems.saved(changes.create(new ProductId(ids.next("prd")), new Sku(body.sku()), details));
        return AdminAnswers.created(
                audit.after(AdminProductJson.of(product)),
                product.version(),
                PATH,
                product.id().value());
    }

    @Get("/{id}")
    HttpResponse<AdminProductJson> read(String id, Preconditions preconditions) {
        Product product = find(id);
        return preconditions.answer(AdminProductJson.of(product), product.version());
    }

    @Put("/{id}")
    HttpResponse<AdminProductJson> change(
            String id, @Body ProductChange body, Preconditions preconditions, Audit audit) {
        long expected = preconditions.expectedVersion();
        Product before = find(id);
        ProductDetails details = known(body.toDetails(before.slug()));
        audit.before(AdminProductJson.of(before));
        return changed(CatalogProblems.saved(changes.change(before.id(), expected, details)), audit);
    }

    @Post("/{id}/archive")
    HttpResponse<AdminProductJson> archive(String id, Preconditions preconditions, Audit audit) {
        return mark(id, Product.Status.ARCHIVED, preconditions, audit);
    }

    @Post("/{id}/reactivate")
    HttpResponse<AdminProductJson> reactivate(String id, Preconditions preconditions, Audit audit) {
        return mark(id, Product.Status.ACTIVE, preconditions, audit);
    }

    private HttpResponse<AdminProductJson> mark(
            String id, Product.Status status, Preconditions preconditions, Audit audit) {
        long expected = preconditions.expectedVersion();
        return changed(CatalogProblems.saved(changes.mark(new ProductId(id), expected, status)), audit);
    }

    private Product find(String id) {
        return products.byId(new ProductId(id)).orElseThrow(() -> ProblemException.notFound("product " + id));
    }

    private ProductDetails known(ProductDetails details) {
        references.check(details.category(), details.merchant());
        return details;
    }

    private static HttpResponse<AdminProductJson> changed(Product product, Audit audit) {
        return AdminAnswers.changed(audit.after(AdminProductJson.of(product)), product.version());
    }
}
