package dev.stoa.http.feature;

import dev.stoa.application.feature.Subject;
import dev.stoa.domain.session.Role;
import dev.stoa.http.Caller;
import dev.stoa.http.CallerName;
import io.micronaut.http.HttpRequest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// For whom flags are looked up: a customer by id, in the segments `customer`, the tier and each role; somebody who
/// is not signed in by the address, in the segment `visitor`; an operator in the segment `operator`.
public final class FlagSubject {

    private FlagSubject() {}

    public static Subject of(HttpRequest<?> request) {
        return switch (CallerName.caller(request)) {
            case Caller.Customer customer -> of(customer);
            case Caller.Operator operator -> new Subject(CallerName.of(request), Set.of("operator"));
            case Caller.Reader reader -> new Subject(CallerName.of(request), Set.of());
            case Caller.Anonymous anonymous -> new Subject(CallerName.of(request), Set.of("visitor"));
        };
    }

    public static Subject of(Caller.Customer customer) {
        Set<String> segments = new HashSet<>(Set.of("customer", word(customer.tier())));
        for (Role role : customer.roles()) {
            segments.add(word(role));
        }
        return new Subject(customer.id().value(), segments);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
