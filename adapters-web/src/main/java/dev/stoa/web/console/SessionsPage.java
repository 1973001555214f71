package dev.stoa.web.console;

import java.time.Instant;
import java.util.List;

/// Who is signed in.
///
/// @param live how many sessions there are in all
/// @param asked what somebody looked for: an id, an email address or a phone number; empty for everybody
/// @param whose the id of whose sessions are listed; empty for everybody's
public record SessionsPage(ConsoleFrame frame, long live, String asked, String whose, List<Row> rows, String next) {

    /// @param who a customer's id, or in the console the role
    /// @param device in words
    /// @param agent what the device calls itself
    public record Row(
            String id,
            String who,
            boolean console,
            String device,
            String agent,
            Instant createdAt,
            Instant lastSeenAt,
            Instant expiresAt) {}

    public SessionsPage {
        rows = List.copyOf(rows);
    }
}
