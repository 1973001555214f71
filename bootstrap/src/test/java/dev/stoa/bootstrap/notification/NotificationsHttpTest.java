package dev.stoa.bootstrap.notification;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.session.SignIns;
import dev.stoa.bootstrap.session.SignIns.Person;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.notification.Channel;
import dev.stoa.domain.notification.Notification;
import dev.stoa.domain.notification.Notifications;
import dev.stoa.http.notification.OpenStreams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class NotificationsHttpTest {

    private static final String PATH = "/api/v1/notifications";
    private static final TestShop SHOP = new TestShop();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private final Person ann = new SignIns(SHOP).signIn("ann@example.com");

    private static EventStream listen(Person person, String... headers) {
        return new EventStream(SHOP, PATH, person.bearerAnd(headers));
    }

    private static EventStream resume(Person person, String heard) {
        return listen(person, "Last-Event-ID", heard);
    }

    private static Notification tell(Person person, String text) {
        var channel = new Channel.Person(new CustomerId(person.customer()));
        return SHOP.part(Notifications.class).publish(channel, "order_shipped", "{\"order\": \"%s\"}".formatted(text));
    }

    private static String frame(Notification told, String text) {
        return "id: %d\nevent: order_shipped\ndata: {\"order\": \"%s\"}".formatted(told.number(), text);
    }

    @Test
    void customersHearTheirOwnNewsAtOnce() {
        Person bob = new SignIns(SHOP).signIn("bob@example.com");
        try (EventStream anns = listen(ann);
                EventStream bobs = listen(bob)) {
            anns.opening();
            bobs.opening();
            assertThat(anns.answer().headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            Notification first = tell(ann, "of ann");
            Notification second = tell(bob, "of bob");
            assertThat(anns.next()).isEqualTo(frame(first, "of ann"));
            assertThat(bobs.next()).isEqualTo(frame(second, "of bob"));
        }
    }

    @Test
    void whoComesBackHearsWhatHappenedMeanwhileAndThenWhatHappens() {
        String heard;
        try (EventStream stream = listen(ann)) {
            stream.opening();
            heard = Long.toString(tell(ann, "one").number());
            assertThat(stream.next()).contains("one");
        }
        Notification two = tell(ann, "two");
        Notification three = tell(ann, "three");
        try (EventStream stream = resume(ann, heard)) {
            assertThat(stream.opening()).isEqualTo(heard);
            assertThat(stream.next()).isEqualTo(frame(two, "two"));
            assertThat(stream.next()).isEqualTo(frame(three, "three"));
            Notification four = tell(ann, "four");
            assertThat(stream.next()).isEqualTo(frame(four, "four"));
        }
    }

    @Test
    void whoHeardNothingYetMissesNothingEither() {
        tell(ann, "before");
        String opening;
        try (EventStream stream = listen(ann)) {
            opening = stream.opening();
        }
        Notification missed = tell(ann, "missed");
        try (EventStream stream = resume(ann, opening)) {
            stream.opening();
            assertThat(stream.next()).isEqualTo(frame(missed, "missed"));
        }
    }

    @Test
    void whoWasAwayTooLongIsToldOfTheGap() {
        String heard = Long.toString(tell(ann, "heard").number());
        tell(ann, "lost");
        List<Notification> kept = new ArrayList<>();
        for (int i = 0; i < Notifications.KEPT; i++) {
            kept.add(tell(ann, "kept " + i));
        }
        try (EventStream stream = resume(ann, heard)) {
            stream.opening();
            assertThat(stream.next()).isEqualTo("event: gap\ndata: {}");
            for (int i = 0; i < Notifications.KEPT; i++) {
                assertThat(stream.next()).isEqualTo(frame(kept.get(i), "kept " + i));
            }
            Notification next = tell(ann, "next");
            assertThat(stream.next()).isEqualTo(frame(next, "next"));
        }
    }

    @Test
    void whoNamesANumberThatNeverWasIsToldOfTheGapAndHearsWhatIsThere() {
        Person gus = new SignIns(SHOP).signIn("gus@example.com");
        try (EventStream stream = resume(gus, "999999999999999999")) {
            stream.opening();
            assertThat(stream.next()).isEqualTo("event: gap\ndata: {}");
            Notification first = tell(gus, "first");
            assertThat(stream.next()).isEqualTo(frame(first, "first"));
            Notification second = tell(gus, "second");
            assertThat(stream.next()).isEqualTo(frame(second, "second"));
        }
    }

    @Test
    void dataOfSeveralLinesArrivesWhole() {
        try (EventStream stream = listen(ann)) {
            stream.opening();
            var channel = new Channel.Person(new CustomerId(ann.customer()));
            SHOP.part(Notifications.class).publish(channel, "order_packed", "{\n\"a\": \"\u00e9\"}");
            assertThat(stream.next()).endsWith("\nevent: order_packed\ndata: {\ndata: \"a\": \"\u00e9\"}");
        }
    }

    @Test
    void aClientThatCouldUnpackGetsItUnpacked() {
        try (EventStream stream = listen(ann, "Accept-Encoding", "gzip")) {
            stream.opening();
            Notification told = tell(ann, "plain");
            assertThat(stream.next()).isEqualTo(frame(told, "plain"));
        }
    }

    @Test
    void onlyCustomersListen() {
        assertThat(SHOP.get(PATH).statusCode()).isEqualTo(401);
        assertThat(SHOP.get(PATH, "Authorization", "Bearer " + TestShop.OPERATOR_KEY)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsNoEventsIdIsRefused() {
        assertThat(List.of("x", "-1", "1.5", "9999999999999999999"))
                .allSatisfy(id -> assertThat(SHOP.get(PATH, ann.bearerAnd("Last-Event-ID", id))
                                .statusCode())
                        .as(id)
                        .isEqualTo(400));
    }

    @Test
    void aHeartbeatIsAComment() {
        try (EventStream stream = listen(ann)) {
            stream.opening();
            SHOP.part(OpenStreams.class).beat();
            assertThat(stream.frame()).isEqualTo(": ");
        }
    }

    @Test
    void anEleventhStreamEndsTheOldest() {
        Person carl = new SignIns(SHOP).signIn("carl@example.com");
        List<EventStream> streams = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            EventStream stream = listen(carl);
            stream.opening();
            streams.add(stream);
        }
        assertThat(streams.getFirst().next()).isEqualTo("retry: 60000");
        streams.getFirst().awaitEnd();
        Notification told = tell(carl, "ten hear it");
        assertThat(streams.subList(1, 11))
                .allSatisfy(stream -> assertThat(stream.next()).isEqualTo(frame(told, "ten hear it")));
        streams.forEach(EventStream::close);
    }

    @Test
    void aClientThatIsGoneIsForgotten() {
        OpenStreams open = SHOP.part(OpenStreams.class);
        Person dan = new SignIns(SHOP).signIn("dan@example.com");
        awaitCount(0);
        try (EventStream stream = listen(dan)) {
            stream.opening();
            assertThat(open.count()).isEqualTo(1);
        }
        awaitCount(0);
    }

    private static void awaitCount(int count) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (SHOP.part(OpenStreams.class).count() != count && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(SHOP.part(OpenStreams.class).count()).isEqualTo(count);
    }

    @Test
    void aStreamEndsWithItsSessionAndNoOther() {
        try (EventStream stream = listen(ann);
                EventStream other = listen(new SignIns(SHOP).signIn("ann@example.com"))) {
            stream.opening();
            other.opening();
            SHOP.part(OpenStreams.class).endThoseOfDeadSessions();
            SHOP.send("DELETE", "/api/v1/sessions/current", "", ann.bearer());
            SHOP.part(OpenStreams.class).endThoseOfDeadSessions();
            stream.awaitEnd();
            Notification told = tell(ann, "the other hears it");
            assertThat(other.next()).isEqualTo(frame(told, "the other hears it"));
        }
    }

    @Test
    void aRotatedTokenKeepsItsStream() {
        try (EventStream stream = listen(ann)) {
            stream.opening();
            SHOP.post("/api/v1/sessions/current/rotate", "", ann.bearer());
            SHOP.part(OpenStreams.class).endThoseOfDeadSessions();
            Notification told = tell(ann, "still here");
            assertThat(stream.next()).isEqualTo(frame(told, "still here"));
        }
    }

    @Test
    void aDisabledCustomerHearsNoMore() {
        Person eve = new SignIns(SHOP).signIn("eve@example.com");
        try (EventStream stream = listen(eve)) {
            stream.opening();
            SHOP.post(
                    "/api/v1/admin/customers/" + eve.customer() + "/disable",
                    "",
                    "Authorization",
                    "Bearer " + TestShop.OPERATOR_KEY);
            SHOP.part(OpenStreams.class).endThoseOfDeadSessions();
            stream.awaitEnd();
        }
    }

    @Test
    void aShopThatStopsWaitsForNoStream() {
        TestShop stopping = new TestShop();
        Person fay = new SignIns(stopping).signIn("fay@example.com");
        try (EventStream stream = new EventStream(stopping, PATH, fay.bearer())) {
            stream.opening();
            long start = System.nanoTime();
            stopping.close();
            stream.awaitEnd();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }
}
