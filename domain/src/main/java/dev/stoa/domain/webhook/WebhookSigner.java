package dev.stoa.domain.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Signs what webhooks are sent, as Standard Webhooks asks, so that a subscriber knows it is from the shop,
/// unchanged and
/// new.
public interface WebhookSigner {

    /// The headers `webhook-id`, `webhook-timestamp` and `webhook-signature` to send with this very body.
    ///
    /// @param messageId the same in every attempt, so that subscribers see it twice at most; letters, digits, `_`
    ///     and `-`, 1 to 64
    /// @param at the time of this attempt; subscribers refuse what is more than 5 minutes away from their clock
    /// @param secrets 1 or 2; the message is signed with each, so that a subscriber can change from one to the
    /// other
    Map<String, String> headers(String messageId, Instant at, String body, List<WebhookSecret> secrets);
}
