package dev.stoa.bootstrap.notification;

import dev.stoa.bootstrap.Stores;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.fault.Delays;
import dev.stoa.bootstrap.order.Buyer;
import dev.stoa.bootstrap.session.SignIns;
import dev.stoa.bootstrap.session.SignIns.Person;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.notification.Channel;
import dev.stoa.domain.notification.Notifications;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Two processes on the same stores: a customer listens to one, and things happen in the other.
@Timeout(60)
class NotificationsAcrossProcessesTest {

    private static final String PATH = "/api/v1/notifications";

    @ParameterizedTest
    @ValueSource(strings = {"redis-postgres", "postgres"})
    void anOrderThatMovesInOneIsHeardAtTheOtherWithinASecond(String profile) {
        Map<String, Object> settings = new HashMap<>(Stores.fresh());
        settings.put("stoa.profile", profile);
        try (TestShop one = new TestShop(settings);
                TestShop other = new TestShop(settings)) {
            Buyer.sell(one, "LAMP", 4_800, 10);
            Buyer ann = Buyer.signIn(one, "ann@example.com");
            ann.put("LAMP", 1);
            String order = SignIns.text(TestShop.json(ann.order("key", "approve")), "id");
            try (EventStream stream =
                    new EventStream(other, PATH, "Authorization", "Bearer " + ann.token(), "Last-Event-ID", "0")) {
                awaitNews(stream, order, "paid");
                Delays news = new Delays("news");
                news.measure(() -> move(one, order, "pack", stream, "packed"));
                news.measure(() -> move(one, order, "ship", stream, "shipped"));
                news.measure(() -> move(one, order, "deliver", stream, "delivered"));
                news.isWithinASecond();
            }
        }
    }

    private static void move(TestShop shop, String order, String move, EventStream stream, String state) {
        String path = "/api/v1/admin/orders/%s/%s".formatted(order, move);
        assertThat(shop.send("POST", path, "", "Authorization", "Bearer " + TestShop.OPERATOR_KEY)
                        .statusCode())
                .isEqualTo(200);
        awaitNews(stream, order, state);
    }

    private static void awaitNews(EventStream stream, String order, String state) {
        String event = stream.nextEvent();
        while (!event.contains("event: order_" + state)) {
            event = stream.nextEvent();
        }
        assertThat(event).contains(order, "\"state\":\"" + state + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis-postgres", "postgres"})
    void whatHappensInOneIsHeardAtTheOtherAndOneGoesOnWhereTheOtherStopped(String profile) {
        Map<String, Object> settings = new HashMap<>(Stores.fresh());
        settings.put("stoa.profile", profile);
        try (TestShop one = new TestShop(settings)) {
            Person ann = new SignIns(one).signIn("ann@example.com");
            String heard = listenAtAnother(settings, one, ann);
            tell(one, ann, "third");
            try (EventStream stream = new EventStream(one, PATH, ann.bearerAnd("Last-Event-ID", heard))) {
                stream.opening();
                assertThat(stream.next()).contains("second");
                assertThat(stream.next()).contains("third");
                tell(one, ann, "fourth");
                assertThat(stream.next()).contains("fourth");
            }
        }
    }

    /// Until that one stops.
    ///
    /// @return the number of the first of two that were heard
    private static String listenAtAnother(Map<String, Object> settings, TestShop one, Person ann) {
        EventStream stream;
        Delays news = new Delays("news");
        List<Long> numbers = new ArrayList<>();
        try (TestShop other = new TestShop(settings)) {
            stream = new EventStream(other, PATH, ann.bearer());
            stream.opening();
            for (String text : List.of("first", "second")) {
                news.measure(() -> {
                    numbers.add(tell(one, ann, text));
                    assertThat(stream.next())
                            .startsWith("id: " + numbers.getLast())
                            .contains(text);
                });
            }
        }
        news.isWithinASecond();
        stream.awaitEnd();
        stream.close();
        return Long.toString(numbers.getFirst());
    }

    private static long tell(TestShop shop, Person person, String text) {
        var channel = new Channel.Person(new CustomerId(person.customer()));
        return shop.part(Notifications.class)
                .publish(channel, "order_shipped", "{\"order\": \"%s\"}".formatted(text))
                .number();
    }
}
