package dev.stoa.http.notification;

import dev.stoa.domain.session.SessionId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

class OpenStreamTest {

    private static final Listener LISTENER = new Listener(Numbers.ANN, new SessionId("ses"), 0);

    private final Numbers store = new Numbers();
    private final List<String> got = new ArrayList<>();
    private final List<OpenStream> opened = new ArrayList<>();

    private BaseSubscriber<Frame> listen(Executor blocking, long ready) {
        BaseSubscriber<Frame> client = new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                request(ready);
            }

            @Override
            protected void hookOnNext(Frame frame) {
                got.add(frame.text().lines().findFirst().orElse(""));
            }

            @Override
            protected void hookOnError(Throwable fault) {
                got.add(fault.getMessage());
            }
        };
        Flux.<Frame>create(sink -> {
                    OpenStream stream = new OpenStream(LISTENER, store, blocking, sink);
                    opened.add(stream);
                    stream.start(() -> {});
                })
                .subscribe(client);
        return client;
    }

    private void publish() {
        store.publish(Numbers.ANN, "tick", "{}");
    }

    @Test
    void forAClientThatIsNotReadyNothingIsRead() {
        BaseSubscriber<Frame> client = listen(Runnable::run, 1);
        publish();
        publish();
        opened.getFirst().beat();
        assertThat(store.reads).isZero();
        client.request(10);
        assertThat(got).containsExactly("retry: 2000", "id: 1", "id: 2");
        client.cancel();
        publish();
        assertThat(store.reads).isOne();
    }

    @Test
    void aStoreThatWasAwayIsAskedAgainWithTheNextHeartbeat() {
        listen(Runnable::run, Long.MAX_VALUE);
        store.isAway = true;
        publish();
        store.isAway = false;
        assertThat(got).containsExactly("retry: 2000");
        opened.getFirst().beat();
        opened.getFirst().beat();
        assertThat(got).containsExactly("retry: 2000", ": ", "id: 1", ": ");
    }

    @Test
    void aFaultEndsTheStreamInsteadOfSilencingIt() {
        listen(Runnable::run, Long.MAX_VALUE);
        store.isBroken = true;
        publish();
        assertThat(got).containsExactly("retry: 2000", "broken");
    }

    @Test
    void aGapIsToldOnce() {
        store.isGap = true;
        listen(Runnable::run, Long.MAX_VALUE);
        store.hint.run();
        store.hint.run();
        assertThat(got).containsExactly("retry: 2000", "event: gap");
    }

    @Test
    void howeverManyHintsRaceEachNotificationArrivesOnceAndInOrder() throws InterruptedException {
        int racers = 8;
        int each = 500;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            listen(threads, Long.MAX_VALUE);
            CountDownLatch done = new CountDownLatch(racers);
            for (int i = 0; i < racers; i++) {
                threads.execute(() -> {
                    for (int n = 0; n < each; n++) {
                        publish();
                    }
                    done.countDown();
                });
            }
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        }
        List<String> expected = new ArrayList<>(List.of("retry: 2000"));
        LongStream.rangeClosed(1, (long) racers * each).forEach(number -> expected.add("id: " + number));
        assertThat(got).isEqualTo(expected);
    }
}
