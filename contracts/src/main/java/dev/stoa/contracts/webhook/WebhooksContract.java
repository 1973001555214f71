package dev.stoa.contracts.webhook;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.webhook.SealedSecret;
import dev.stoa.domain.webhook.Webhook;
import dev.stoa.domain.webhook.WebhookId;
import dev.stoa.domain.webhook.Webhooks;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every [Webhooks] must do.
public interface WebhooksContract {

    Instant BORN = Instant.parse("2026-01-01T12:00:00.123Z");

    /// A fresh backend without subscriptions.
    Backend<Webhooks> backend();

    static Webhook webhook(String id, long version, boolean enabled, String... types) {
        return new Webhook(
                new WebhookId(id),
                URI.create("https://example.com/hooks?of=" + version),
                Set.of(types),
                List.of(new SealedSecret("1.new"), new SealedSecret("1.old")),
                enabled,
                version,
                BORN);
    }

    @Test
    default void whatIsAddedIsFoundAsItIs() {
        Webhooks webhooks = backend().port();
        Webhook one = webhook("whk_1", 1, true, "order.paid", "order.*");
        assertThat(webhooks.add(one)).isTrue();
        assertThat(webhooks.find(one.id())).contains(one);
        assertThat(webhooks.find(new WebhookId("whk_2"))).isEmpty();
        assertThat(webhooks.add(webhook("whk_1", 1, false, "cart.left"))).isFalse();
        assertThat(webhooks.find(one.id())).contains(one);
    }

    @Test
    default void aChangeNeedsTheVersionBeforeItAndOfRacingOnesOneWins() {
        Webhooks webhooks = backend().port();
        webhooks.add(webhook("whk_1", 1, true, "a"));
        List<Boolean> won = Races.race(8, i -> webhooks.change(webhook("whk_1", 2, i % 2 == 0, "b" + i)));
        assertThat(won).containsOnlyOnce(true);
        assertThat(webhooks.change(webhook("whk_1", 2, true, "c"))).isFalse();
        assertThat(webhooks.change(webhook("whk_1", 4, true, "c"))).isFalse();
        assertThat(webhooks.change(webhook("whk_2", 2, true, "c"))).isFalse();
        assertThat(webhooks.change(webhook("whk_1", 3, true, "c"))).isTrue();
        assertThat(webhooks.find(new WebhookId("whk_1"))).contains(webhook("whk_1", 3, true, "c"));
    }

    @Test
    default void onlyThoseThatAreOnAndWantATypeAreToldOfIt() {
        Webhooks webhooks = backend().port();
        webhooks.add(webhook("c", 1, true, "order.paid", "cart.left"));
        webhooks.add(webhook("b", 1, true, "order.*"));
        webhooks.add(webhook("a", 1, false, "order.*"));
        webhooks.add(webhook("d", 1, true, "order.shipped"));
        assertThat(webhooks.wanting("order.paid"))
                .extracting(each -> each.id().value())
                .containsExactly("b", "c");
        assertThat(webhooks.wanting("order")).isEmpty();
        assertThat(webhooks.wanting("cart.left"))
                .extracting(each -> each.id().value())
                .containsExactly("c");
    }

    @Test
    default void theyAreListedInByteOrderPageByPageWithOddIds() {
        Webhooks webhooks = backend().port();
        OddText.KEYS.forEach(
                odd -> assertThat(webhooks.add(webhook(odd, 1, true, "a"))).isTrue());
        List<String> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Webhook> page = webhooks.list(new PageRequest(5, after));
            page.items().forEach(each -> seen.add(each.id().value()));
            after = page.next();
        } while (after.isPresent());
        assertThat(seen).isEqualTo(OddText.KEYS.stream().sorted(Utf8.ORDER).toList());
        OddText.KEYS.forEach(
                odd -> assertThat(webhooks.find(new WebhookId(odd))).isPresent());
    }

    @Test
    default void whatIsRemovedIsGone() {
        Webhooks webhooks = backend().port();
        webhooks.add(webhook("whk_1", 1, true, "a"));
        assertThat(webhooks.remove(new WebhookId("whk_1"))).isTrue();
        assertThat(webhooks.remove(new WebhookId("whk_1"))).isFalse();
        assertThat(webhooks.find(new WebhookId("whk_1"))).isEmpty();
        assertThat(webhooks.wanting("a")).isEmpty();
        assertThat(webhooks.change(webhook("whk_1", 2, true, "a"))).isFalse();
    }

    @Test
    default void thereAreAThousandAtMostAlsoInARace() {
        Webhooks webhooks = backend().port();
        IntStream.range(0, Webhooks.MAX - 4).forEach(n -> webhooks.add(webhook("whk_" + n, 1, true, "a")));
        List<Boolean> added = Races.race(8, i -> {
            try {
                return webhooks.add(webhook("racer" + i, 1, true, "a"));
            } catch (InvalidInputException full) {
                return false;
            }
        });
        assertThat(added.stream().filter(each -> each)).hasSize(4);
        assertThat(webhooks.wanting("a")).hasSize(Webhooks.MAX);
        assertThat(webhooks.add(webhook("whk_0", 1, true, "a"))).isFalse();
    }

    @Test
    default void aCursorOfAnotherListIsRefused() {
        Webhooks webhooks = backend().port();
        assertThatThrownBy(() -> webhooks.list(new PageRequest(5, Optional.of("not ours"))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    default void aBackendThatIsDownSaysSo() {
        var backend = backend();
        backend.goDown();
        Webhooks webhooks = backend.port();
        Outages.assertUnavailable(
                () -> webhooks.add(webhook("a", 1, true, "a")),
                () -> webhooks.change(webhook("a", 2, true, "a")),
                () -> webhooks.find(new WebhookId("a")),
                () -> webhooks.list(PageRequest.first(1)),
                () -> webhooks.wanting("a"),
                () -> webhooks.remove(new WebhookId("a")));
    }
}
