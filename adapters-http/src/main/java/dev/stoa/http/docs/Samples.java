package dev.stoa.http.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The file `samples.yml`: what is shown for a name in braces.
record Samples(Map<String, String> byName) {

    private static final String FILE = "samples.yml";
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    static Samples read() {
        try (InputStream file = Objects.requireNonNull(Samples.class.getResourceAsStream(FILE))) {
            return new Samples(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /// A copy of an example's values with samples for all names.
    Object in(Object values) {
        return switch (values) {
            case Map<?, ?> map -> {
                Map<Object, Object> shown = new LinkedHashMap<>();
                map.forEach((key, value) -> shown.put(key, value == null ? null : in(value)));
                yield shown;
            }
            case List<?> list -> {
                List<Object> shown = new ArrayList<>();
                list.forEach(each -> shown.add(each == null ? null : in(each)));
                yield shown;
            }
            case String text -> NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(sample(name.group(1))));
            default -> values;
        };
    }

    private String sample(String name) {
        return Objects.requireNonNull(byName.get(name), () -> FILE + " has no " + name);
    }
}
