package dev.stoa.http.docs;

import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpMethod;
import io.micronaut.json.JsonMapper;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The OpenAPI document: what the compiler wrote of the controllers, completed by what the running router knows.
///
/// Routes that this shop does not have, such as those for development only, are left out.
@Singleton
final class ApiDocument {

    private record Written(String yaml, String json) {}

    private static final String COMPILED = "/META-INF/swagger/openapi.yml";

    private final BeanProvider<Router> router;
    private final JsonMapper mapper;
    private volatile Written written = new Written("", "");

    ApiDocument(BeanProvider<Router> router, JsonMapper mapper) {
        this.router = router;
        this.mapper = mapper;
    }

    String yaml() {
        return written().yaml();
    }

    String json() {
        return written().json();
    }

    private Written written() {
        if (written.json().isEmpty()) {
            written = write();
        }
        return written;
    }

    private Written write() {
        try (InputStream compiled = Objects.requireNonNull(ApiDocument.class.getResourceAsStream(COMPILED))) {
            Map<String, Object> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(compiled);
            complete(document);
            DumperOptions options = new DumperOptions();
            options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
            options.setDereferenceAliases(true);
            return new Written(new Yaml(options).dump(document), mapper.writeValueAsString(document));
        } catch (IOException e) {
            throw new UncheckedIOException("the API cannot be described", e);
        }
    }

    private void complete(Map<String, Object> document) {
        Schemas schemas = new Schemas(document);
        schemas.mend();
        Map<String, Object> described = Tree.map(document, "paths");
        Map<String, Object> served = new LinkedHashMap<>();
        Examples examples = new Examples();
        router.get()
                .uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .sorted((a, b) -> path(a).compareTo(path(b)))
                .forEach(route -> serve(route, described, served, examples));
        document.put("paths", served);
        nameApart(served);
        schemas.complete();
    }

    /// Overloaded methods have one name, operations each their own.
    private static void nameApart(Map<String, Object> paths) {
        Set<Object> names = new HashSet<>();
        Tree.each(
                paths,
                operation -> operation.computeIfPresent("operationId", (unused, name) -> {
                    Object own = name;
                    for (int i = 2; !names.add(own); i++) {
                        own = name + "" + i;
                    }
                    return own;
                }));
    }

    private static void serve(
            UriRouteInfo<?, ?> route, Map<String, Object> described, Map<String, Object> served, Examples examples) {
        String method = route.getHttpMethod().name().toLowerCase(Locale.ROOT);
        Object operation = Tree.map(described, path(route)).get(method);
        if (operation != null && Tree.map(served, path(route)).putIfAbsent(method, operation) == null) {
            Operation.complete(Tree.asMap(operation), route);
            examples.of(route).ifPresent(example -> example.illustrate(Tree.asMap(operation)));
        }
    }

    /// As OpenAPI writes it: without the pattern that a variable may have.
    static String path(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString().replaceAll(":[^}]*}", "}");
    }
}
