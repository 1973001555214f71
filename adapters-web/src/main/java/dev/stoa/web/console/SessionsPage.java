package dev.stoa.web.console;

import java.time.Instant;
import java.util.List;

/// Who is signed in.
///
/// @param live how many sessions there are in all
/// @param customer whose sessions are listed; empty for everybody's
public record SessionsPage(ConsoleFrame frame, long live, String customer, List<Row> rows, String next) {

    /// @param who a customer's id, or in the console the role
    public record Row(
            String id,
            String who,
            boolean console,
            String device,
            Instant createdAt,
            Instant lastSeenAt,
            Instant expiresAt) {}

    public SessionsPage {
        rows = List.copyOf(rows);
    }
}
