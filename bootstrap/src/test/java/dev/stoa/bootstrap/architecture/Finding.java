package dev.stoa.bootstrap.architecture;

import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.function.Function;

/// A condition from a function that says what is wrong with an item, or nothing.
final class Finding<T> extends ArchCondition<T> {

    private final Function<T, Optional<String>> wrong;

    private Finding(String description, Function<T, Optional<String>> wrong) {
        super(description);
        this.wrong = wrong;
    }

    static <T> ArchCondition<T> unless(String description, Function<T, Optional<String>> wrong) {
        return new Finding<>(description, wrong);
    }

    @Override
    public void check(T item, ConditionEvents events) {
        wrong.apply(item).ifPresent(message -> events.add(SimpleConditionEvent.violated(item, message)));
    }
}
