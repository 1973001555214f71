package dev.stoa.http.notification;

import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.notification.Channel;
import dev.stoa.domain.session.SessionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

class CrowdTest {

    private final Crowd crowd = new Crowd(2, 3);
    private final OpenStream first = of("ann");
    private final OpenStream second = of("ann");
    private final OpenStream third = of("ann");

    private static OpenStream of(String customer) {
        List<OpenStream> made = new ArrayList<>();
        var listener = new Listener(new Channel.Person(new CustomerId(customer)), new SessionId("ses"), 0);
        Flux.<Frame>create(client -> made.add(new OpenStream(listener, new Numbers(), Runnable::run, client)))
                .subscribe();
        return made.getFirst();
    }

    @Test
    void aCustomersOldestMakesRoom() {
        assertThat(crowd.add(first)).isEqualTo(new Crowd.Room(Optional.empty()));
        assertThat(crowd.add(second)).isEqualTo(new Crowd.Room(Optional.empty()));
        assertThat(crowd.add(third)).isEqualTo(new Crowd.Room(Optional.of(first)));
        crowd.remove(first);
        assertThat(crowd.all()).containsExactly(second, third);
    }

    @Test
    void whoLeavesMakesRoomOnce() {
        OpenStream others = of("bob");
        crowd.add(first);
        crowd.add(second);
        crowd.add(others);
        assertThat(crowd.add(of("carl"))).isEqualTo(new Crowd.Full());
        crowd.remove(first);
        crowd.remove(first);
        assertThat(crowd.add(third)).isEqualTo(new Crowd.Room(Optional.empty()));
        assertThat(crowd.add(of("carl"))).isEqualTo(new Crowd.Full());
    }

    @Test
    void nobodyComesInAfterTheEnd() {
        crowd.add(first);
        assertThat(crowd.close()).containsExactly(first);
        assertThat(crowd.add(of("bob"))).isEqualTo(new Crowd.Full());
    }
}
