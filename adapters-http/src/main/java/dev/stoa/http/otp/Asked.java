package dev.stoa.http.otp;

import dev.stoa.domain.otp.Issue;
import dev.stoa.domain.ratelimit.Decision;
import java.time.Duration;

/// What somebody hears who asked for a passcode.
public sealed interface Asked {

    /// @param challenge what to show together with the code
    record Sent(String challenge, Issue.Issued issued) implements Asked {}

    /// The recipient was sent enough of them.
    record Limited(Decision decision) implements Asked {}

    /// @param why one sentence
    record TooSoon(Duration retryAfter, String why) implements Asked {}
}
