package dev.stoa.http.body;

import io.micronaut.core.type.Argument;
import io.micronaut.validation.validator.Validator;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
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

    void check(Class<?> owner, Argument<?> component, @Nullable Object value, String pointer, Faults faults) {
        validator
                .validateValue(owner, component.getName(), value)
                .forEach(violation -> add(violation, component, pointer, faults));
    }

    private static void add(ConstraintViolation<?> violation, Argument<?> component, String pointer, Faults faults) {
        StringBuilder place = new StringBuilder(pointer);
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                place.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                place.append(Faults.step("", node.getKey().toString()));
            }
        }
        String at = place.toString();
        faults.add(at, code(violation), Faults.name(at) + " " + allowed(violation, component));
    }

    /// In words what is allowed, so that it can be met at the first try.
    private static String allowed(ConstraintViolation<?> violation, Argument<?> component) {
        var constraint = violation.getConstraintDescriptor();
        return switch (constraint.getAnnotation().annotationType().getSimpleName()) {
            case "Size" -> {
                int min = (int) constraint.getAttributes().getOrDefault("min", 0);
                int max = (int) constraint.getAttributes().getOrDefault("max", Integer.MAX_VALUE);
                String unit = violation.getInvalidValue() instanceof CharSequence ? "characters" : "items";
                yield max == Integer.MAX_VALUE
                        ? "must have %d %s or more".formatted(min, unit)
                        : "must have %d to %d %s".formatted(min, max, unit);
            }
            case "Min", "Max" -> range(bound(component, Min.class), bound(component, Max.class));
            default -> violation.getMessage();
        };
    }

    private static String range(OptionalLong min, OptionalLong max) {
        if (min.isPresent() && max.isPresent()) {
            return "must be %d to %d".formatted(min.getAsLong(), max.getAsLong());
        }
        return min.isPresent()
                ? "must be %d or more".formatted(min.getAsLong())
                : "must be %d or less".formatted(max.getAsLong());
    }

    /// Of the component itself, or of what is in it.
    private static OptionalLong bound(Argument<?> component, Class<? extends Annotation> annotation) {
        return Stream.concat(Stream.of(component), Stream.of(component.getTypeParameters()))
                .map(each -> each.getAnnotationMetadata().longValue(annotation, "value"))
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    static String code(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor().getAnnotation().annotationType();
        return CODES.getOrDefault(constraint.getSimpleName(), "range");
    }
}
