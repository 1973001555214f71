package dev.stoa.contracts.webhook;

import dev.stoa.contracts.Walk;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.webhook.Webhook;
import dev.stoa.domain.webhook.WebhookId;
import dev.stoa.domain.webhook.Webhooks;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Few ids, versions and types.
public final class WebhooksWalk implements Walk<Webhooks> {

    private static final List<String> IDS = List.of("whk_1", "whk_10", "{*}", "\u0000é");
    private static final List<String> TYPES = List.of("order.paid", "order.*", "cart.left", "日\u0000");

    @Override
    public List<Step<Webhooks>> steps(Instant start) {
        Deque<String> cursors = new ArrayDeque<>();
        Step<Webhooks> change = new Step<>("change", (webhooks, dice) -> webhooks.change(webhook(dice, 6)));
        return List.of(
                new Step<>("add", (webhooks, dice) -> webhooks.add(webhook(dice, 1))),
                change,
                change,
                new Step<>("find", (webhooks, dice) -> webhooks.find(id(dice))),
                new Step<>("wanting", (webhooks, dice) -> webhooks.wanting(type(dice))),
                new Step<>(
                        "remove",
                        (webhooks, dice) -> webhooks.remove(dice.nextInt(3) == 0 ? id(dice) : new WebhookId("nobody"))),
                new Step<>("list", (webhooks, dice) -> {
                    Optional<String> after = Optional.ofNullable(cursors.poll());
                    Page<Webhook> page = webhooks.list(new PageRequest(1 + dice.nextInt(3), after));
                    page.next().ifPresent(cursors::add);
                    return page.items();
                }));
    }

    private static Webhook webhook(Random dice, int versions) {
        return WebhooksContract.webhook(
                id(dice).value(), 1L + dice.nextInt(versions), dice.nextBoolean(), type(dice), "more");
    }

    private static WebhookId id(Random dice) {
        return new WebhookId(IDS.get(dice.nextInt(IDS.size())));
    }

    private static String type(Random dice) {
        return TYPES.get(dice.nextInt(TYPES.size()));
    }
}
