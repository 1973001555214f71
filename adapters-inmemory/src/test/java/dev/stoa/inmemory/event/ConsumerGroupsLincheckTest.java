package dev.stoa.inmemory.event;

import dev.stoa.domain.event.Batch;
import dev.stoa.domain.event.ConsumerName;
import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.GroupName;
import dev.stoa.domain.event.GroupState;
import dev.stoa.domain.event.NewEvent;
import dev.stoa.domain.event.Topic;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/// Appending, taking, acknowledging and trimming: every answer fits some order of the calls.
@Param(name = "key", gen = IntGen.class, conf = "1:3")
@Param(name = "receipt", gen = IntGen.class, conf = "1:3")
public class ConsumerGroupsLincheckTest {

    private static final Topic TOPIC = new Topic("orders");
    private static final GroupName GROUP = new GroupName("mail");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final InMemoryEvents events = new InMemoryAdapters(new MovableClock(Instant.EPOCH)).events();

    public ConsumerGroupsLincheckTest() {
        events.groups().create(TOPIC, GROUP, 0);
        events.log().append(TOPIC, List.of(event(1)));
    }

    @Operation
    public int append(@Param(name = "key") int key) {
        return events.log().append(TOPIC, List.of(event(key)));
    }

    private static NewEvent event(int key) {
        return new NewEvent("k" + key, "t", "", OptionalLong.empty());
    }

    @Operation
    public List<Event> read() {
        return events.log().read(TOPIC, 0, 10);
    }

    @Operation
    public int trim() {
        return events.log().trim(TOPIC, 0, Duration.ZERO);
    }

    /// Receipts are counted, so what is taken third has the receipt 3.
    @Operation
    public Optional<Batch> take() {
        return events.groups().take(TOPIC, GROUP, new ConsumerName("me"), 1, MINUTE, Duration.ZERO);
    }

    @Operation
    public boolean acknowledge(@Param(name = "key") int key, @Param(name = "receipt") int receipt) {
        Event event = new Event(9, "k" + key, "t", "", Instant.EPOCH);
        Batch batch = new Batch(event.partition(), receipt, 1, List.of(event));
        return events.groups().acknowledge(TOPIC, GROUP, batch, 9, MINUTE);
    }

    @Operation
    public List<GroupState> groups() {
        return events.groups().groups(TOPIC);
    }

    @Test
    void stress() {
        new StressOptions()
                .threads(2)
                .actorsPerThread(3)
                .iterations(15)
                .invocationsPerIteration(60)
                .check(getClass());
    }
}
