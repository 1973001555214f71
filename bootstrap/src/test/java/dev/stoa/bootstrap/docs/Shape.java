package dev.stoa.bootstrap.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Whether JSON has the same fields, of the same types, as an example of it.
///
/// Null fits every type, for the schema says where it may be. Every item of a list has the shape of the example's
/// first one. A list that the example shows with items has some, but in items themselves lists may be empty.
final class Shape {

    private final List<String> differences = new ArrayList<>();

    private Shape() {}

    static List<String> differences(JsonNode example, JsonNode actual) {
        Shape shape = new Shape();
        shape.compare("", example, actual);
        return shape.differences;
    }

    private void compare(String at, JsonNode example, JsonNode actual) {
        if (example.isNull() || actual.isNull()) {
            return;
        }
        if (example.getNodeType() != actual.getNodeType()) {
            differences.add("%s is %s, not %s".formatted(at, actual.getNodeType(), example.getNodeType()));
        } else if (example.isObject()) {
            fields(at, example, actual);
        } else if (example.isArray()) {
            items(at, example, actual);
        }
    }

    private void fields(String at, JsonNode example, JsonNode actual) {
        var names = new TreeSet<String>();
        example.fieldNames().forEachRemaining(names::add);
        actual.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            if (example.has(name) && actual.has(name)) {
                compare(at + "/" + name, example.path(name), actual.path(name));
            } else {
                differences.add(
                        "%s/%s is only in the %s".formatted(at, name, example.has(name) ? "example" : "answer"));
            }
        }
    }

    private void items(String at, JsonNode example, JsonNode actual) {
        boolean inItem = at.contains("*");
        if (example.isEmpty() != actual.isEmpty() && !inItem) {
            differences.add("%s has %d items, not %d".formatted(at, actual.size(), example.size()));
        } else if (!example.isEmpty()) {
            actual.forEach(item -> compare(at + "/*", example.path(0), item));
        }
    }
}
