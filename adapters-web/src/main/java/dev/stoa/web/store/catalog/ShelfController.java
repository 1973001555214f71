package dev.stoa.web.store.catalog;

import dev.stoa.application.catalog.CategoryTree;
import dev.stoa.domain.Page;
import dev.stoa.domain.catalog.Category;
import dev.stoa.domain.catalog.Product;
import dev.stoa.http.Access;
import dev.stoa.http.catalog.Sorts;
import dev.stoa.http.page.Paging;
import dev.stoa.http.problem.ProblemException;
import dev.stoa.web.Frame;
import dev.stoa.web.Frames;
import dev.stoa.web.Link;
import dev.stoa.web.Pager;
import dev.stoa.web.Pages;
import dev.stoa.web.store.session.Trail;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Products by category, by tag, or all of them.
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ShelfController {

    private static final List<Link> SORTS = List.of(
            Link.to(Sorts.POPULAR, "Popular"),
            Link.to("name", "Name"),
            Link.to("price", "Price, low to high"),
            Link.to("-price", "Price, high to low"),
            Link.to("newest", "Newest"));

    private final Pages pages;
    private final Frames frames;
    private final Shelves shelves;
    private final Trail trail;

    ShelfController(Pages pages, Frames frames, Shelves shelves, Trail trail) {
        this.pages = pages;
        this.frames = frames;
        this.shelves = shelves;
        this.trail = trail;
    }

    @Get("/categories")
    HttpResponse<byte[]> tree(HttpRequest<?> request) {
        return pages.show(
                "store/categories", new CategoriesPage(frames.of(request, "All categories"), shelves.branches()));
    }

    @Get("/categories/{slug}{?sort}")
    HttpResponse<byte[]> category(
            HttpRequest<?> request, String slug, @QueryValue(defaultValue = "name") String sort, Paging paging) {
        CategoryTree tree = shelves.tree();
        Category category =
                tree.find(Slugs.of("category", slug)).orElseThrow(() -> ProblemException.notFound("category " + slug));
        trail.category(request, category.slug());
        List<Link> crumbs = Stream.concat(
                        Stream.of(Link.to("/categories", "All categories")),
                        tree.path(category.slug()).stream().map(ShelfController::link))
                .toList();
        List<Link> within = tree.children().getOrDefault(category.slug(), List.of()).stream()
                .map(ShelfController::link)
                .toList();
        Page<Product> page = shelves.page(Optional.of(category.slug()), Optional.empty(), sort, paging);
        return shelf(
                request, new Sign(category.name(), crumbs.subList(0, crumbs.size() - 1), within), sort, page, paging);
    }

    @Get("/products{?sort}")
    HttpResponse<byte[]> everything(
            HttpRequest<?> request, @QueryValue(defaultValue = "newest") String sort, Paging paging) {
        Page<Product> page = shelves.page(Optional.empty(), Optional.empty(), sort, paging);
        return shelf(request, new Sign("Everything", List.of(), List.of()), sort, page, paging);
    }

    @Get("/tags/{tag}{?sort}")
    HttpResponse<byte[]> tagged(
            HttpRequest<?> request, String tag, @QueryValue(defaultValue = "name") String sort, Paging paging) {
        Page<Product> page = shelves.page(Optional.empty(), Optional.of(tag), sort, paging);
        Sign sign = new Sign("Tagged “" + tag + "”", List.of(Link.to("/products", "Everything")), List.of());
        return shelf(request, sign, sort, page, paging);
    }

    private record Sign(String heading, List<Link> crumbs, List<Link> within) {}

    private HttpResponse<byte[]> shelf(
            HttpRequest<?> request, Sign sign, String sort, Page<Product> page, Paging paging) {
        Frame frame = frames.of(request, sign.heading());
        List<Link> sorts = SORTS.stream()
                .map(each -> new Link(each.path(), each.text(), each.path().equals(sort)))
                .toList();
        return pages.show(
                "store/shelf",
                new ShelfPage(
                        frame,
                        request.getUri().getRawPath(),
                        sign.heading(),
                        sign.crumbs(),
                        sign.within(),
                        sorts,
                        shelves.cards(page),
                        Pager.of(request, paging.nextCursor(page))));
    }

    private static Link link(Category category) {
        return Link.to("/categories/" + category.slug(), category.name());
    }
}
