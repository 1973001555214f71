package dev.stoa.http.body;

import io.micronaut.validation.validator.Validator;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Asks the validator about one value, so that a fault elsewhere hides nothing.
@Singleton
final class Constraints {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "length"),
            Map.entry("NotEmpty", "length"),
            Map.entry("Size", "length"),
            Map.entry("Pattern", "format"),
            Map.entry("Email", "format"));

    private final Validator validator;

    Constraints(Validator validator) {
        this.validator = validator;
    }

    void check(Class<?> owner, String component, @Nullable Object value, String pointer, Faults faults) {
        validator.validateValue(owner, component, value).forEach(violation -> add(violation, pointer, faults));
    }

    private static void add(ConstraintViolation<?> violation, String pointer, Faults faults) {
        StringBuilder place = new StringBuilder(pointer);
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                place.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                place.append(Faults.step("", node.getKey().toString()));
            }
        }
        faults.add(place.toString(), code(violation), violation.getMessage());
    }

    static String code(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor().getAnnotation().annotationType();
        return CODES.getOrDefault(constraint.getSimpleName(), "range");
    }
}
