package dev.stoa.bootstrap.docs;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.notification.EventStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/// An operation's example as a request, with what there is put in for its samples.
record Call(Described.Operation operation, Prerequisites prerequisites) {

    private static final Map<String, String> NAMES = names();
    private static final Pattern SAMPLE =
            Pattern.compile(NAMES.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")));

    /// Of each sample, what it stands for.
    private static Map<String, String> names() {
        try (InputStream file = Call.class.getResourceAsStream("/dev/stoa/http/docs/samples.yml")) {
            Map<String, String> samples = new Yaml().load(file);
            return samples.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> send(TestShop shop) {
        String[] headers = headers();
        String method = operation.route().substring(0, operation.route().indexOf(' '));
        return shop.send(method, path() + query(), body(), headers);
    }

    /// For an operation that answers with an event stream.
    EventStream listen(TestShop shop) {
        String[] headers = headers();
        return new EventStream(shop, path() + query(), headers);
    }

    private String[] headers() {
        operation.json().path("x-given").forEach(each -> prerequisites.value(each.asText()));
        List<String> headers = new ArrayList<>();
        prerequisites.authorization(operation.json().path("security")).ifPresent(each -> {
            headers.add("Authorization");
            headers.add(each);
        });
        parameters("header", (name, value) -> {
            headers.add(name);
            headers.add(value);
        });
        operation.body().ifPresent(each -> {
            headers.add("Content-Type");
            headers.add(each.type());
        });
        return headers.toArray(String[]::new);
    }

    private String path() {
        List<String> path = new ArrayList<>(List.of(operation.route().replaceFirst("^\\w+ ", "")));
        parameters("path", (name, value) -> path.add(path.removeLast().replace("{" + name + "}", encoded(value))));
        return path.getLast();
    }

    private String query() {
        List<String> pairs = new ArrayList<>();
        parameters("query", (name, value) -> pairs.add(name + "=" + encoded(value)));
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /// Empty if there is none.
    String body() {
        return operation
                .body()
                .map(Described.Content::example)
                .map(example -> filled(example.isTextual() ? example.asText() : example.toString()))
                .orElse("");
    }

    private void parameters(String in, BiConsumer<String, String> use) {
        operation.parameters().stream()
                .filter(each -> each.path("in").asText().equals(in) && each.has("example"))
                .forEach(each -> use.accept(
                        each.path("name").asText(), filled(each.path("example").asText())));
    }

    private String filled(String text) {
        return SAMPLE.matcher(text).replaceAll(found -> prerequisites.value(NAMES.getOrDefault(found.group(), "")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
