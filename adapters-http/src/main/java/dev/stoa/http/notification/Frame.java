package dev.stoa.http.notification;

import dev.stoa.domain.notification.Notification;
import java.util.stream.Collectors;

/// A piece of an event stream (`text/event-stream`), with the empty line that ends it.
record Frame(String text) {

    /// Keeps proxies from taking the connection for dead, and finds out whether it is.
    static final Frame HEARTBEAT = new Frame(": \n\n");

    /// Some of what the client missed is not kept any more.
    static final Frame GAP = new Frame("event: gap\ndata: {}\n\n");

    /// The customer has opened too many streams; the client of this one tries again when the others may be gone.
    static final Frame CROWDED = new Frame("retry: 60000\n\n");

    /// Without data it is no event, but its number is where the client resumes, though it hears nothing more.
    static Frame opening(long heard) {
        return new Frame("retry: 2000\nid: " + heard + "\n\n");
    }

    static Frame of(Notification notification) {
        String data =
                notification.data().lines().map(line -> "data: " + line + "\n").collect(Collectors.joining());
        return new Frame("id: %d\nevent: %s\n%s\n".formatted(notification.number(), notification.kind(), data));
    }
}
