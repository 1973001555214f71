package dev.stoa.contracts.activity;

import dev.stoa.contracts.Walk;
import dev.stoa.domain.activity.Activities;
import dev.stoa.domain.activity.ActivityKind;
import dev.stoa.domain.activity.Subject;
import dev.stoa.domain.customer.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// Few customers and subjects, so that they move and go; strides of half a lifetime, so that all of a kind end.
public final class ActivitiesWalk implements Walk<Activities> {

    private static final List<String> CUSTOMERS = List.of("ann", "{*}:a", "\u0000nul");
    private static final List<ActivityKind> KINDS = List.of(ActivityKind.VIEWED, ActivityKind.LOGGED_IN);
    private static final List<String> SUBJECTS = List.of("a", "b", "a b", "1 a", "\uD83D\uDE00", "\u0000nul", " ");

    @Override
    public List<Step<Activities>> steps(Instant start) {
        return List.of(
                record(),
                record(),
                record(),
                new Step<>(
                        "latest", (all, dice) -> all.latest(who(dice), kind(dice), 1 + dice.nextInt(Activities.KEPT))),
                new Step<>("remove", (all, dice) -> all.remove(who(dice), kind(dice), subject(dice))),
                new Step<>(
                        "clear",
                        (all, dice) -> dice.nextInt(5) == 0 ? all.clear(who(dice), kind(dice)) : "left alone"));
    }

    @Override
    public List<Duration> strides() {
        Duration half = Activities.LIFETIME.dividedBy(2);
        return List.of(Duration.ofMillis(1), Duration.ofSeconds(1), half, half.minusMillis(1), half.plusMillis(1));
    }

    private static Step<Activities> record() {
        return new Step<>("record", (all, dice) -> {
            all.record(who(dice), kind(dice), subject(dice));
            return "noted";
        });
    }

    private static CustomerId who(Random dice) {
        return new CustomerId(CUSTOMERS.get(dice.nextInt(CUSTOMERS.size())));
    }

    private static ActivityKind kind(Random dice) {
        return KINDS.get(dice.nextInt(KINDS.size()));
    }

    private static Subject subject(Random dice) {
        return new Subject(SUBJECTS.get(dice.nextInt(SUBJECTS.size())));
    }
}
