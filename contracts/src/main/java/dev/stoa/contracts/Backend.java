package dev.stoa.contracts;

import java.time.Duration;
import java.time.Instant;

/// One fresh backend under test, with a clock the test moves and a plug the test pulls.
///
/// @param <P> the port, or a record of ports that share one consistency group
public interface Backend<P> {

    P port();

    /// The backend's own time, to the millisecond.
    Instant now();

    /// Moves the backend's time forward; nothing sleeps.
    void advance(Duration by);

    /// From here on the backend cannot be reached.
    void goDown();
}
