package dev.stoa.application.event;

import dev.stoa.application.queue.Backoff;
import dev.stoa.domain.Require;
import dev.stoa.domain.event.GroupName;
import dev.stoa.domain.event.Topic;
import java.time.Duration;

/// A handler and the group it works in.
///
/// @param consumers how many of this process work at once, 1 to 16
/// @param stride after how many events they are acknowledged: 1 where being told twice does harm, more where it
/// does not
/// @param attempts after so many failures an event is passed over, 1 to 100
/// @param backoff between them; it holds up the events of the partition
public record Listener(
        Topic topic, GroupName group, EventHandler handler, int consumers, int stride, int attempts, Backoff backoff) {

    private static final Backoff USUAL = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

    public Listener {
        Require.range("consumers", consumers, 1, 16);
        Require.range("stride", stride, 1, 1_000);
        Require.range("attempts", attempts, 1, 100);
    }

    /// One whose handler may be told twice without harm.
    public static Listener of(Topic topic, GroupName group, EventHandler handler) {
        return new Listener(topic, group, handler, 2, 100, 8, USUAL);
    }

    /// One that acknowledges each event by itself, so that only those are told twice whose acknowledgement was
    /// lost.
    public Listener oneByOne() {
        return new Listener(topic, group, handler, consumers, 1, attempts, backoff);
    }
}
