package dev.stoa.http.docs;

import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The files `examples.yml` beside the controllers: of every route, as in `GET /api/v1/carts/{id}`, a summary and
/// one call with its answer.
final class Examples {

    private static final String FILE = "examples.yml";

    /// Where names in braces stand for something.
    private static final Set<String> CALL = Set.of("parameters", "body");

    private final Map<String, Map<String, Object>> files = new HashMap<>();
    private final Samples samples = Samples.read();

    Optional<Example> of(UriRouteInfo<?, ?> route) {
        String name = route.getHttpMethod().name().toUpperCase(Locale.ROOT) + " " + ApiDocument.path(route);
        Class<?> controller = route.getTargetMethod().getDeclaringType();
        Object example = files.computeIfAbsent(controller.getPackageName(), unused -> read(controller))
                .get(name);
        return Optional.ofNullable(example).map(each -> new Example(name, withSamples(Tree.asMap(each))));
    }

    private Map<String, Object> withSamples(Map<String, Object> says) {
        Map<String, Object> shown = new HashMap<>(says);
        shown.replaceAll((part, value) -> CALL.contains(part) ? samples.in(value) : value);
        return shown;
    }

    private static Map<String, Object> read(Class<?> controller) {
        try (InputStream file = controller.getResourceAsStream(FILE)) {
            return file == null ? Map.of() : new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " beside " + controller.getName() + " cannot be read", e);
        }
    }
}
