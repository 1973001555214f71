package dev.stoa.http.notification;

import dev.stoa.domain.customer.CustomerId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which streams are open: so many of each customer, and so many in all.
final class Crowd {

    sealed interface Admission permits Room, Full {}

    /// @param outOf the customer's oldest stream, which had to go
    record Room(Optional<OpenStream> outOf) implements Admission {}

    record Full() implements Admission {}

    private final int perCustomer;
    private final int inAll;
    private final Map<CustomerId, Deque<OpenStream>> streams = new HashMap<>();
    private int count;
    private boolean closed;

    Crowd(int perCustomer, int inAll) {
        this.perCustomer = perCustomer;
        this.inAll = inAll;
    }

    synchronized Admission add(OpenStream stream) {
        if (closed || count >= inAll) {
            return new Full();
        }
        Deque<OpenStream> own = streams.computeIfAbsent(stream.customer(), unused -> new ArrayDeque<>());
        Optional<OpenStream> oldest = own.size() < perCustomer ? Optional.empty() : Optional.of(own.removeFirst());
        own.addLast(stream);
        count += oldest.isPresent() ? 0 : 1;
        return new Room(oldest);
    }

    /// Does nothing if it is not there any more.
    synchronized void remove(OpenStream stream) {
        Deque<OpenStream> own = streams.getOrDefault(stream.customer(), new ArrayDeque<>());
        if (own.remove(stream)) {
            count--;
        }
        if (own.isEmpty()) {
            streams.remove(stream.customer());
        }
    }

    synchronized List<OpenStream> all() {
        return streams.values().stream().flatMap(Deque::stream).toList();
    }

    /// Lets nobody in from now on.
    ///
    /// @return those who are there
    synchronized List<OpenStream> close() {
        closed = true;
        return all();
    }
}
