package dev.stoa.contracts.event;

import dev.stoa.contracts.Walk;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.event.Batch;
import dev.stoa.domain.event.ConsumerName;
import dev.stoa.domain.event.GroupName;
import dev.stoa.domain.event.NewEvent;
import dev.stoa.domain.event.PassedOver;
import dev.stoa.domain.event.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;

/// Two topics, few keys and groups, holds that end between steps, receipts long past. A batch is shown without its
/// receipt, which is the backend's own.
public final class EventLogWalk implements Walk<EventPorts> {

    private static final List<Topic> TOPICS = List.of(new Topic("orders"), new Topic("orders"), new Topic("carts"));
    private static final List<GroupName> GROUPS =
            List.of(new GroupName("mail"), new GroupName("mail"), new GroupName("sales"));
    private static final List<String> KEYS = List.of("a", "b", "c", "{*}:\u0000é", "ord_1", "ord_2");
    private static final List<Duration> HOLDS =
            List.of(Duration.ofMillis(1), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMinutes(1));

    /// A batch and what it was taken from.
    private record Taken(Topic topic, GroupName group, Batch batch) {}

    @Override
    public List<Step<EventPorts>> steps(Instant start) {
        List<Taken> taken = new ArrayList<>();
        Map<GroupName, String> cursors = new HashMap<>();
        List<Step<EventPorts>> steps = new ArrayList<>(logSteps());
        steps.addAll(groupSteps());
        steps.addAll(List.of(take(taken), take(taken), take(taken)));
        steps.addAll(List.of(acknowledge(taken), acknowledge(taken), fail(taken)));
        steps.add(new Step<>("passed over", (ports, dice) -> {
            GroupName group = group(dice);
            Optional<String> after = Optional.ofNullable(cursors.remove(group));
            Page<PassedOver> page =
                    ports.groups().passedOver(TOPICS.getFirst(), group, new PageRequest(1 + dice.nextInt(3), after));
            page.next().ifPresent(next -> cursors.put(group, next));
            return page.items();
        }));
        return steps;
    }

    @Override
    public List<Duration> strides() {
        return List.of(Duration.ofMillis(1), Duration.ofMillis(999), Duration.ofSeconds(1), Duration.ofSeconds(10));
    }

    private static List<Step<EventPorts>> logSteps() {
        Step<EventPorts> append =
                new Step<>("append", (ports, dice) -> ports.log().append(topic(dice), events(dice)));
        return List.of(
                append,
                append,
                new Step<>(
                        "read", (ports, dice) -> ports.log().read(topic(dice), dice.nextInt(60), 1 + dice.nextInt(20))),
                new Step<>("state", (ports, dice) -> ports.log().state(topic(dice))),
                new Step<>(
                        "trim",
                        (ports, dice) -> ports.log()
                                .trim(
                                        topic(dice),
                                        List.of(0L, 5L, 20L, 1_000L).get(dice.nextInt(4)),
                                        HOLDS.get(dice.nextInt(HOLDS.size())))));
    }

    private static List<Step<EventPorts>> groupSteps() {
        Step<EventPorts> create = new Step<>(
                "create",
                (ports, dice) -> ports.groups().create(topic(dice), group(dice), dice.nextInt(3) * dice.nextLong(30)));
        return List.of(
                create,
                create,
                new Step<>("groups", (ports, dice) -> ports.groups().groups(topic(dice))),
                new Step<>("seek", (ports, dice) -> {
                    if (dice.nextInt(3) > 0) {
                        return ports.groups().groups(topic(dice));
                    }
                    ports.groups().seek(topic(dice), group(dice), dice.nextInt(40));
                    return "sought";
                }),
                new Step<>(
                        "remove idle",
                        (ports, dice) -> ports.groups()
                                .remove(
                                        topic(dice),
                                        group(dice),
                                        Optional.of(hold(dice).multipliedBy(10)))),
                new Step<>(
                        "remove",
                        (ports, dice) -> dice.nextInt(8) > 0
                                ? ports.groups().remove(topic(dice), new GroupName("nobody"), Optional.empty())
                                : ports.groups().remove(topic(dice), group(dice), Optional.empty())));
    }

    private static Step<EventPorts> take(List<Taken> taken) {
        return new Step<>("take", (ports, dice) -> {
            Topic topic = topic(dice);
            GroupName group = group(dice);
            ConsumerName consumer = new ConsumerName("consumer {" + dice.nextInt(2) + "}");
            Optional<Batch> batch =
                    ports.groups().take(topic, group, consumer, 1 + dice.nextInt(6), hold(dice), Duration.ZERO);
            batch.ifPresent(each -> taken.add(new Taken(topic, group, each)));
            return batch.map(each -> List.of(each.partition(), each.attempt(), each.events()));
        });
    }

    private static Step<EventPorts> acknowledge(List<Taken> taken) {
        return new Step<>("acknowledge", (ports, dice) -> {
            if (taken.isEmpty()) {
                return ports.groups().groups(topic(dice));
            }
            Taken one = one(taken, dice);
            int upTo = dice.nextInt(-1, one.batch().events().size());
            long position = upTo < 0 ? 0 : one.batch().events().get(upTo).position();
            Duration hold = dice.nextInt(3) == 0 ? Duration.ZERO : hold(dice);
            return ports.groups().acknowledge(one.topic(), one.group(), one.batch(), position, hold);
        });
    }

    private static Step<EventPorts> fail(List<Taken> taken) {
        return new Step<>("fail", (ports, dice) -> {
            if (taken.isEmpty()) {
                return ports.log().state(topic(dice));
            }
            Taken one = one(taken, dice);
            Optional<Duration> retryIn = dice.nextBoolean()
                    ? Optional.empty()
                    : Optional.of(dice.nextInt(4) == 0 ? Duration.ZERO : hold(dice));
            return ports.groups()
                    .fail(one.topic(), one.group(), one.batch(), "error \u0000" + dice.nextInt(3), retryIn);
        });
    }

    /// Mostly one of the latest.
    private static Taken one(List<Taken> taken, Random dice) {
        int back = Math.min(taken.size(), dice.nextInt(4) == 0 ? 20 : 3);
        return taken.get(taken.size() - 1 - dice.nextInt(back));
    }

    private static List<NewEvent> events(Random dice) {
        return IntStream.range(0, 1 + dice.nextInt(6))
                .mapToObj(n -> new NewEvent(
                        KEYS.get(dice.nextInt(KEYS.size())),
                        dice.nextBoolean() ? "order.paid" : "日\u0000",
                        "{\"n\":" + dice.nextInt(5) + "}",
                        dice.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(dice.nextInt(200))))
                .toList();
    }

    private static Topic topic(Random dice) {
        return TOPICS.get(dice.nextInt(TOPICS.size()));
    }

    private static GroupName group(Random dice) {
        return GROUPS.get(dice.nextInt(GROUPS.size()));
    }

    private static Duration hold(Random dice) {
        return HOLDS.get(dice.nextInt(HOLDS.size()));
    }
}
