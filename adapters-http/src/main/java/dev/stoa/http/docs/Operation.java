package dev.stoa.http.docs;

import dev.stoa.http.Access;
import dev.stoa.http.Caller;
import dev.stoa.http.idempotency.Idempotent;
import dev.stoa.http.page.Paging;
import dev.stoa.http.page.Preconditions;
import dev.stoa.http.ratelimit.RateLimited;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Part;
import io.micronaut.security.annotation.Secured;
import io.micronaut.web.router.UriRouteInfo;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Adds to a described operation what its route says by annotations and parameter types of this API.
final class Operation {

    private final Map<String, Object> operation;
    private final UriRouteInfo<?, ?> route;

    private Operation(Map<String, Object> operation, UriRouteInfo<?, ?> route) {
        this.operation = operation;
        this.route = route;
    }

    static void complete(Map<String, Object> operation, UriRouteInfo<?, ?> route) {
        Operation completed = new Operation(operation, route);
        completed.name();
        completed.concept();
        completed.hideWhatTheServerFinds();
        completed.letBeLeftOut();
        completed.body();
        completed.fields();
        completed.security();
        completed.answers();
    }

    /// `cartLineAdd` for `CartLineController.add`: unique, and the same after other routes come and go.
    private void name() {
        String owner =
                route.getTargetMethod().getDeclaringType().getSimpleName().replace("Controller", "");
        String method = route.getTargetMethod().getMethodName();
        operation.put(
                "operationId",
                Character.toLowerCase(owner.charAt(0))
                        + owner.substring(1)
                        + Character.toUpperCase(method.charAt(0))
                        + method.substring(1));
    }

    /// Where the controller names none, the first step of the path: `Carts` for `/api/v1/carts/{id}`.
    private void concept() {
        String step = route.getUriMatchTemplate().toPathString().replaceFirst("^/(api/v1/)?(\\w+).*", "$2");
        String word = step.equals("admin") ? "operators" : step;
        operation.putIfAbsent("tags", List.of(Character.toUpperCase(word.charAt(0)) + word.substring(1)));
    }

    /// Who calls, pages and preconditions are no parameters of the caller.
    private void hideWhatTheServerFinds() {
        Tree.list(operation, "parameters")
                .removeIf(parameter -> arguments()
                        .anyMatch(argument -> isFound(argument)
                                && argument.getName()
                                        .equals(Tree.asMap(parameter).get("name"))));
    }

    private static boolean isFound(Argument<?> argument) {
        return argument.getType().getName().startsWith("dev.stoa.")
                && !argument.getType().isEnum();
    }

    private void letBeLeftOut() {
        Tree.maps(operation.get("parameters")).stream()
                .filter(parameter -> arguments()
                        .anyMatch(
                                argument -> argument.getName().equals(parameter.get("name")) && mayBeLeftOut(argument)))
                .forEach(parameter -> parameter.remove("required"));
    }

    private static boolean mayBeLeftOut(Argument<?> argument) {
        return argument.isOptional()
                || argument.isNullable()
                || argument.getAnnotationMetadata()
                        .stringValue(Bindable.class, "defaultValue")
                        .isPresent();
    }

    private void body() {
        if (arguments().noneMatch(each -> has(each, Body.class) || has(each, Part.class))) {
            operation.remove("requestBody");
            return;
        }
        Tree.each(operation.get("requestBody"), media -> {
            List<Map<String, Object>> merged =
                    media.get("schema") instanceof Map<?, ?> schema ? Tree.maps(schema.get("allOf")) : List.of();
            merged.stream()
                    .filter(part -> part.containsKey("$ref"))
                    .findFirst()
                    .ifPresent(part -> media.put("schema", part));
        });
    }

    private void fields() {
        if (takes(Paging.class)) {
            add(
                    "query",
                    "limit",
                    "How many items a page has.",
                    Tree.of("type", "integer", "minimum", 1, "maximum", 100, "default", 20));
            add("query", "cursor", "The `nextCursor` of the page before.", text());
        }
        if (takes(Preconditions.class)) {
            boolean reads = route.getHttpMethod() == HttpMethod.GET;
            String purpose = reads ? "Answers 304 if the version is this one." : "The `ETag` of the version to change.";
            add("header", reads ? "If-None-Match" : "If-Match", purpose, text());
        }
        Idempotent.Use use = route.getTargetMethod()
                .enumValue(Idempotent.class, Idempotent.Use.class)
                .orElse(Idempotent.Use.HONOURED);
        if (route.getHttpMethod() == HttpMethod.POST && use != Idempotent.Use.IGNORED) {
            Tree.list(operation, "parameters")
                    .removeIf(each -> "Idempotency-Key".equals(Tree.asMap(each).get("name")));
            add("header", "Idempotency-Key", "Repeating a request with its key does nothing twice.", text())
                    .put("required", use == Idempotent.Use.REQUIRED);
        }
        if (Tree.list(operation, "parameters").isEmpty()) {
            operation.remove("parameters");
        }
    }

    private Map<String, Object> add(String in, String name, String description, Map<String, Object> schema) {
        Map<String, Object> parameter = Tree.of("in", in, "name", name, "description", description, "schema", schema);
        Tree.list(operation, "parameters").add(parameter);
        return parameter;
    }

    /// What a method says of access comes before what its controller says.
    private void security() {
        Map<String, Object> token = Tree.of("token", List.of());
        Map<String, Object> cookie = Tree.of("cookie", List.of());
        String access = route.getTargetMethod().stringValues(Secured.class)[0];
        if (access.equals(Access.OPERATOR)) {
            operation.put("security", List.of(token));
        } else if (access.equals(Access.ANYBODY)) {
            operation.put("security", takes(Caller.class) ? List.of(Tree.of(), token, cookie) : List.of());
        } else {
            operation.put("security", List.of(token, cookie));
        }
    }

    private void answers() {
        Map<String, Object> responses = Tree.map(operation, "responses");
        responses.forEach((status, response) -> {
            if (status.matches("\\d{3}")) {
                Tree.asMap(response)
                        .computeIfPresent(
                                "description",
                                (unused, text) -> text.toString().endsWith(status + " response")
                                        ? HttpStatus.valueOf(Integer.parseInt(status))
                                                .getReason()
                                        : text);
            }
        });
        if (route.getTargetMethod().hasAnnotation(RateLimited.class)) {
            responses.put("429", Tree.of("$ref", "#/components/responses/Limited"));
        }
        responses.put("default", Tree.of("$ref", "#/components/responses/Problem"));
    }

    private static Map<String, Object> text() {
        return Tree.of("type", "string");
    }

    private boolean takes(Class<?> type) {
        return arguments().anyMatch(argument -> argument.getType() == type);
    }

    private Stream<Argument<?>> arguments() {
        return Stream.of(route.getTargetMethod().getArguments());
    }

    private static boolean has(Argument<?> argument, Class<? extends Annotation> annotation) {
        return argument.getAnnotationMetadata().hasAnnotation(annotation);
    }
}
