package dev.stoa.contracts.audience;

import dev.stoa.contracts.Walk;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.audience.Days;
import dev.stoa.domain.audience.Period;
import dev.stoa.domain.audience.Population;
import dev.stoa.domain.audience.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A dozen people over some weeks: so few that every family counts them exactly.
public final class AudienceWalk implements Walk<AudiencePorts> {

    private static final List<Population> POPULATIONS = List.of(new Population("visitors"), new Population("staff"));
    private static final List<String> PEOPLE = List.of("a", "b", "{a}", "*", "é", "\u0000", "a:b", "\uFF5E", "😀", "z");
    private static final int SPAN = 25;

    @Override
    public List<Duration> strides() {
        return List.of(
                Duration.ofMillis(1),
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofHours(7),
                Duration.ofDays(3));
    }

    @Override
    public List<Step<AudiencePorts>> steps(Instant start) {
        LocalDate first = LocalDate.ofInstant(start, ZoneOffset.UTC);
        List<Optional<String>> next = new ArrayList<>(List.of(Optional.empty()));
        return List.of(
                new Step<>("visited", (audience, dice) -> {
                    audience.visitors().visited(population(dice), person(dice));
                    return "visited";
                }),
                new Step<>(
                        "estimate",
                        (audience, dice) -> audience.visitors().estimate(population(dice), days(first, dice))),
                new Step<>(
                        "estimates",
                        (audience, dice) -> audience.visitors()
                                .estimates(population(dice), List.of(days(first, dice), days(first, dice)))),
                new Step<>("active", (audience, dice) -> {
                    audience.users().active(population(dice), person(dice));
                    return "active";
                }),
                new Step<>("active again", (audience, dice) -> {
                    audience.users().active(POPULATIONS.getFirst(), person(dice));
                    return "active";
                }),
                new Step<>("count", (audience, dice) -> audience.users().count(population(dice), days(first, dice))),
                new Step<>("daily", (audience, dice) -> audience.users().daily(population(dice), days(first, dice))),
                new Step<>(
                        "retention",
                        (audience, dice) -> audience.users()
                                .retention(
                                        population(dice),
                                        dice.nextBoolean() ? Period.DAY : Period.WEEK,
                                        first.plusDays(dice.nextInt(2 * SPAN)),
                                        dice.nextInt(33))),
                new Step<>("forget", (audience, dice) -> audience.users().forget(population(dice), person(dice))),
                new Step<>("seen", (audience, dice) -> {
                    audience.presence().seen(population(dice), person(dice));
                    return "seen";
                }),
                new Step<>("left", (audience, dice) -> {
                    audience.presence().left(population(dice), person(dice));
                    return "left";
                }),
                new Step<>("here", (audience, dice) -> audience.presence().count(population(dice))),
                new Step<>("list", (audience, dice) -> {
                    var page = audience.presence().list(POPULATIONS.getFirst(), new PageRequest(2, next.getLast()));
                    next.add(page.next());
                    return List.of(page.items(), page.next().isPresent());
                }));
    }

    private static Population population(Random dice) {
        return POPULATIONS.get(dice.nextInt(POPULATIONS.size()));
    }

    private static VisitorId person(Random dice) {
        return new VisitorId(PEOPLE.get(dice.nextInt(PEOPLE.size())));
    }

    private static Days days(LocalDate first, Random dice) {
        LocalDate from = first.plusDays(dice.nextInt(SPAN));
        return new Days(from, from.plusDays(dice.nextInt(SPAN)));
    }
}
