package dev.stoa.outbound.server;

import dev.stoa.outbound.http.Resolver;
import java.net.InetAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A name server whose answers change from question to question.
public final class Hosts implements Resolver {

    private final Queue<List<InetAddress>> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger questions = new AtomicInteger();

    /// @param answers to one question each, addresses with blanks between; when they are used up there is no such
    /// host
    public Hosts(String... answers) {
        Stream.of(answers)
                .map(answer ->
                        Stream.of(answer.split(" ")).map(InetAddress::ofLiteral).toList())
                .forEach(this.answers::add);
    }

    @Override
    public List<InetAddress> resolve(String host) {
        questions.incrementAndGet();
        List<InetAddress> answer = answers.poll();
        return answer == null ? List.of() : answer;
    }

    public int questions() {
        return questions.get();
    }
}
