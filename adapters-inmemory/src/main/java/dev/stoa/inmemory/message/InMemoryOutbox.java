package dev.stoa.inmemory.message;

import dev.stoa.domain.message.Message;
import dev.stoa.domain.message.Outbox;
import dev.stoa.domain.message.SentMessage;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.inmemory.Memory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// An outbox in memory: the newest messages, an old one making room for each new one.
public final class InMemoryOutbox implements Outbox {

    private final Memory memory;
    private final int capacity;
    private final Deque<SentMessage> newestFirst = new ArrayDeque<>();

    public InMemoryOutbox(Memory memory, int capacity) {
        this.memory = memory;
        this.capacity = capacity;
    }

    @Override
    public void keep(Message message) {
        SentMessage sent = new SentMessage(message, memory.now());
        synchronized (newestFirst) {
            newestFirst.addFirst(sent);
            if (newestFirst.size() > capacity) {
                newestFirst.removeLast();
            }
        }
    }

    @Override
    public List<SentMessage> newest(Optional<Recipient> to, int limit) {
        memory.nowMillis();
        synchronized (newestFirst) {
            return newestFirst.stream()
                    .filter(sent ->
                            to.isEmpty() || to.get().equals(sent.message().to()))
                    .limit(limit)
                    .toList();
        }
    }
}
