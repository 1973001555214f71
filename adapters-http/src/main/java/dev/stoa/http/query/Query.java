package dev.stoa.http.query;

import dev.stoa.domain.Fault;
import dev.stoa.http.page.Paging;
import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a route takes after the question mark.
///
/// @param names of all
/// @param switches those that are `true` or `false`
/// @param numbers those that are whole numbers or absent: taken for absent if they were not looked at here
record Query(SortedSet<String> names, Set<String> switches, Set<String> numbers) {

    static Query of(UriRouteInfo<?, ?> route) {
        Query query = new Query(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        for (Argument<?> argument : route.getTargetMethod().getArguments()) {
            query.add(argument);
        }
        return query;
    }

    private void add(Argument<?> argument) {
        if (argument.getType() == Paging.class) {
            names.addAll(List.of("cursor", "limit"));
        } else if (argument.getAnnotationMetadata().hasAnnotation(QueryValue.class)) {
            names.add(argument.getName());
            if (argument.getType() == boolean.class) {
                switches.add(argument.getName());
            } else if (argument.isOptional()
                    && argument.getFirstTypeVariable().orElseThrow().getType() == Long.class) {
                numbers.add(argument.getName());
            }
        }
    }

    Optional<Fault> fault(String name, List<String> values) {
        if (!names.contains(name)) {
            String known = names.isEmpty() ? "" : ", only " + String.join(", ", names);
            return Optional.of(new Fault(name, "unknown", "there is no parameter " + name + known));
        }
        if (switches.contains(name) && !values.equals(List.of("true")) && !values.equals(List.of("false"))) {
            return Optional.of(new Fault(name, "type", name + " must be true or false"));
        }
        if (numbers.contains(name) && !String.join(",", values).matches("-?[0-9]{1,18}")) {
            return Optional.of(new Fault(name, "type", name + " must be a whole number"));
        }
        return Optional.empty();
    }
}
