package dev.stoa.http.docs;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says of the compiled schemas what the compiler cannot see or writes wrongly.
final class Schemas {

    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Object> document;
    private final Map<String, Object> schemas;

    Schemas(Map<String, Object> document) {
        this.document = document;
        this.schemas = Tree.map(Tree.map(document, "components"), "schemas");
    }

    /// First, while everything is as it was compiled.
    void mend() {
        Tree.each(document, Schemas::mend);
        BeanIntrospector.SHARED
                .findIntrospections(each -> each.getName().startsWith("dev.stoa.http."))
                .forEach(this::letBeLeftOut);
    }

    /// Last, when it is known what the routes speak of.
    void complete() {
        addProblems();
        schemas.keySet().retainAll(reachable(List.of(Tree.map(document, "paths"), responses())));
        forbidUnknownFields();
    }

    private Map<String, Object> responses() {
        return Tree.map(Tree.map(document, "components"), "responses");
    }

    private void addProblems() {
        Map<String, Object> body =
                Tree.of("application/problem+json", Tree.of("schema", Tree.of("$ref", REFERENCE + "Problem")));
        Map<String, Object> wait = Tree.of(
                "Retry-After", Tree.of("description", "Seconds to wait.", "schema", Tree.of("type", "integer")));
        responses().put("Problem", Tree.of("description", "What is wrong (RFC 9457).", "content", body));
        responses().put("Limited", Tree.of("description", "Too many requests.", "headers", wait, "content", body));
    }

    /// Optional components of a request may be absent.
    private void letBeLeftOut(BeanIntrospection<Object> introspection) {
        String type = introspection.getBeanType().getName();
        String name = type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
        if (schemas.get(name) instanceof Map<?, ?> schema && schema.get("required") instanceof List<?> required) {
            introspection.getBeanProperties().stream()
                    .filter(property -> Optional.class.isAssignableFrom(property.getType()))
                    .forEach(property -> required.remove(property.getName()));
        }
    }

    /// `object` among the types of a nullable text, `null` as the only type of a nullable record, records without a
    /// type, constants as Java writes them, and escapes of Markdown.
    private static void mend(Map<String, Object> node) {
        node.computeIfPresent(
                "enum",
                (unused, constants) -> ((List<?>) constants)
                        .stream()
                                .map(each -> each.toString().toLowerCase(Locale.ROOT))
                                .toList());
        if (node.get("type") instanceof List<?> types && types.size() > 2) {
            types.remove("object");
        }
        if ("null".equals(node.get("type")) && node.get("allOf") instanceof List<?> record) {
            node.remove("type");
            node.remove("allOf");
            node.put("anyOf", List.of(record.getFirst(), Tree.of("type", "null")));
        }
        if (node.get("properties") instanceof Map<?, ?> && !node.containsKey("type")) {
            node.put("type", "object");
        }
        for (String key : List.of("description", "summary")) {
            node.computeIfPresent(
                    key,
                    (unused, text) ->
                            text instanceof String string ? string.replaceAll("\\\\(\\p{Punct})", "$1") : text);
        }
    }

    /// Requests are read strictly.
    private void forbidUnknownFields() {
        Map<String, Object> bodies = new LinkedHashMap<>();
        Tree.each(document.get("paths"), node -> {
            if (node.get("requestBody") instanceof Map<?, ?> body) {
                bodies.put("body" + bodies.size(), body);
            }
        });
        for (String name : reachable(bodies)) {
            Tree.map(schemas, name).put("additionalProperties", false);
        }
    }

    private Set<String> reachable(@Nullable Object from) {
        Set<String> names = new HashSet<>();
        collect(from, names);
        return names;
    }

    private void collect(@Nullable Object from, Set<String> names) {
        Tree.each(from, node -> {
            if (node.get("$ref") instanceof String reference && reference.startsWith(REFERENCE)) {
                String name = reference.substring(REFERENCE.length());
                if (names.add(name)) {
                    collect(schemas.get(name), names);
                }
            }
        });
    }
}
