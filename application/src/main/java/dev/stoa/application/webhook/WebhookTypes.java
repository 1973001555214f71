package dev.stoa.application.webhook;

import dev.stoa.application.cart.AbandonedCarts;
import dev.stoa.application.order.OrderRelay;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.webhook.Webhook;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The types of events that there are to subscribe to.
public final class WebhookTypes {

    private static final List<String> KNOWN = Stream.concat(Stream.of(AbandonedCarts.TYPE), OrderRelay.types().stream())
            .toList();

    private WebhookTypes() {}

    /// Whether any event will ever have it.
    ///
    /// @param wanted such as `order.paid` and `order.*`
    public static boolean isKnown(String wanted) {
        return KNOWN.stream().anyMatch(type -> Webhook.isMeant(wanted, type));
    }

    public static List<String> all() {
        return KNOWN;
    }

    /// @throws InvalidInputException if no event will ever have one of them
    static Set<String> known(Set<String> wanted) {
        for (String each : wanted) {
            if (!isKnown(each)) {
                throw new InvalidInputException(
                        "types",
                        "unknown",
                        "there are no events of the type %s, only %s, and order.* or cart.* for all of a kind"
                                .formatted(each, String.join(", ", KNOWN)));
            }
        }
        return wanted;
    }
}
