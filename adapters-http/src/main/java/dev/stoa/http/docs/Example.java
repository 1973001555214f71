package dev.stoa.http.docs;

import io.micronaut.http.HttpStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One call of a route with its answer, as its `examples.yml` has it.
///
/// Text in braces stands for something the reader has: `{cartId}`. The document shows a sample of it. The build
/// makes every call, with such things put in, and compares the answers.
///
/// @param route the method and the path
/// @param says
///   - `summary`: what the route is for, in a few words;
///   - `given`: what there must be besides what the call names;
///   - `parameters`: by name, those of the path, the query and the header;
///   - `body` and `answer`: JSON or text, left out where there is none;
///   - `type`: the media type of the body, if the route takes several;
///   - `status`: of the answer, where it is not the one that the controller declares
record Example(String route, Map<String, Object> says) {

    /// Puts it into a described operation.
    void illustrate(Map<String, Object> operation) {
        operation.put("summary", says.getOrDefault("summary", ""));
        if (says.containsKey("given")) {
            operation.put("x-given", says.get("given"));
        }
        Tree.map(says, "parameters")
                .forEach((name, value) -> parameter(operation, name).put("example", value));
        if (says.containsKey("body")) {
            media(operation.get("requestBody"), says.get("type")).put("example", says.get("body"));
        }
        answer(Tree.map(operation, "responses"));
    }

    private Map<String, Object> parameter(Map<String, Object> operation, String name) {
        return Tree.maps(operation.get("parameters")).stream()
                .filter(parameter -> name.equals(parameter.get("name")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(route + " has no parameter " + name));
    }

    private void answer(Map<String, Object> responses) {
        String declared = responses.keySet().stream()
                .filter(status -> status.startsWith("2"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(route + " has no answer"));
        String status = says.getOrDefault("status", declared).toString();
        Map<String, Object> response = Tree.map(responses, declared);
        responses.remove(declared);
        if (!status.equals(declared)) {
            response.put(
                    "description", HttpStatus.valueOf(Integer.parseInt(status)).getReason());
        }
        if (says.containsKey("answer")) {
            media(response, null).put("example", says.get("answer"));
        } else {
            response.remove("content");
        }
        responses.put(status, response);
    }

    /// @param type the first one if null
    private Map<String, Object> media(@Nullable Object described, @Nullable Object type) {
        Map<String, Object> content =
                described instanceof Map<?, ?> ? Tree.map(Tree.asMap(described), "content") : Map.of();
        return content.entrySet().stream()
                .filter(media -> type == null || media.getKey().equals(type))
                .findFirst()
                .map(media -> Tree.asMap(media.getValue()))
                .orElseThrow(() -> new IllegalStateException(route + " has an example of what it has not"));
    }
}
