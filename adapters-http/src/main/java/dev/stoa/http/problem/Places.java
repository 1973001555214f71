package dev.stoa.http.problem;

import dev.stoa.domain.Fault;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Header;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Where in a request a fault is.
///
/// Who reads the body places its faults itself, by a pointer. The domain names a field and knows neither bodies nor
/// paths: `quantity` is the field of the body called so, `sku` the parameter, `jobId` the `{id}` after `/jobs/`.
///
/// @param fields of the body
/// @param parameters of the path, the query and the header, known or only given
/// @param texts those of them that are any text
/// @param path with its variables in braces
record Places(List<String> fields, Set<String> parameters, List<String> texts, String path) {

    private static final Set<String> NO_ARGUMENTS = Set.of("cursor", "limit", "If-Match");

    static Places of(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(UriRouteInfo.class::isInstance)
                .map(route ->
                        of((UriRouteInfo<?, ?>) route, request.getParameters().names()))
                .orElse(new Places(List.of(), Set.of(), List.of(), ""));
    }

    private static Places of(UriRouteInfo<?, ?> route, Set<String> given) {
        List<Argument<?>> arguments = List.of(route.getTargetMethod().getArguments());
        Set<String> parameters = new HashSet<>(given);
        parameters.addAll(parameters(arguments, each -> !isBody(each)));
        return new Places(
                arguments.stream()
                        .filter(Places::isBody)
                        .flatMap(Places::fields)
                        .toList(),
                parameters,
                parameters(arguments, Places::isText),
                route.getUriMatchTemplate().toPathString());
    }

    private static List<String> parameters(List<Argument<?>> arguments, Predicate<Argument<?>> which) {
        return arguments.stream().filter(which).map(Places::name).toList();
    }

    private static boolean isText(Argument<?> argument) {
        Argument<?> value = argument.isOptional() ? argument.getTypeParameters()[0] : argument;
        return value.getType() == String.class;
    }

    private static boolean isBody(Argument<?> argument) {
        return argument.getAnnotationMetadata().hasAnnotation(Body.class);
    }

    private static Stream<String> fields(Argument<?> body) {
        return BeanIntrospector.SHARED.findIntrospection(body.getType()).stream()
                .flatMap(type -> Stream.of(type.getConstructorArguments()))
                .map(Argument::getName);
    }

    private static String name(Argument<?> argument) {
        AnnotationMetadata says = argument.getAnnotationMetadata();
        return says.stringValue(Header.class).orElse(argument.getName());
    }

    Problem.PlacedFault place(Fault fault) {
        String field = fault.field();
        Optional<String> pointer = field.isEmpty() || field.startsWith("/") ? Optional.of(field) : pointer(field);
        String parameter = pointer.isPresent() ? null : parameter(field);
        return new Problem.PlacedFault(pointer.orElse(null), parameter, fault.code(), fault.message());
    }

    /// The domain says `shipTo.name` of a part, `users count` of a list and `user` of one in it.
    private Optional<String> pointer(String field) {
        if (parameters.contains(field)) {
            return Optional.empty();
        }
        if (fields.contains(field.replaceFirst("[.].*", ""))) {
            return Optional.of("/" + field.replace('.', '/'));
        }
        return Stream.of((field + " " + field + "s").split(" ", -1))
                .filter(fields::contains)
                .findFirst()
                .map(part -> "/" + part);
    }

    /// By its name; or as the variable after the step of the path that the field is called after; or the last text
    /// there
    /// is. What is no argument of the method, such as `cursor`, keeps its name.
    private String parameter(String field) {
        String word = field.substring(field.lastIndexOf(' ') + 1);
        if (parameters.contains(word) || NO_ARGUMENTS.contains(field)) {
            return word;
        }
        String stem = field.replaceFirst("(Id|Name|Code)$", "");
        String[] steps = path.split("/", -1);
        for (int i = 1; i < steps.length; i++) {
            if (steps[i].startsWith("{") && steps[i - 1].contains(stem)) {
                return steps[i].replaceAll("[{}]|:.*", "");
            }
        }
        return texts.isEmpty() ? field : texts.getLast();
    }
}
