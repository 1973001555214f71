package dev.stoa.web.console;

import dev.stoa.domain.Fault;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.web.Form;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A form as it is shown: what was typed into it, and what is wrong with that.
///
/// @param faults in words, by field
public record Typed(Map<String, String> values, Map<String, String> faults) {

    /// A form that nobody has filled in yet.
    public static final Typed NOTHING = new Typed(Map.of(), Map.of());

    public Typed {
        values = Map.copyOf(values);
        faults = Map.copyOf(faults);
    }

    static Typed of(Form form, InvalidInputException e) {
        return new Typed(
                form.fields(),
                e.faults().stream().collect(Collectors.toMap(Fault::field, Fault::message, (a, b) -> a)));
    }

    /// What stands in a form before anybody types.
    static Typed with(Map<String, String> values) {
        return new Typed(values, Map.of());
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return !value(field).isEmpty();
    }

    /// Empty if nothing is wrong with it.
    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    public boolean isWrong() {
        return !faults.isEmpty();
    }

    /// What is wrong with no field of the form, and so stands beside none.
    public List<String> others() {
        return faults.entrySet().stream()
                .filter(fault -> !values.containsKey(fault.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }
}
