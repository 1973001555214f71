package dev.stoa.bootstrap.order;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.stoa.bootstrap.TestShop;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

class AuditHttpTest {

    private static final TestShop SHOP = new TestShop();
    private static final Logger LOG = (Logger) LoggerFactory.getLogger("stoa.audit");
    private static final String STOCK = "/api/v1/admin/stock/AUDITED";

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @BeforeEach
    void listen() {
        lines.start();
        LOG.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        LOG.detachAppender(lines);
    }

    @Test
    void anOperatorsChangeIsWrittenDownWithoutTheKeyAndReadingIsNot() {
        SHOP.send(
                "PUT",
                STOCK,
                "{\"onHand\": 1}",
                "Authorization",
                "Bearer " + TestShop.OPERATOR_KEY,
                "Content-Type",
                "application/json",
                "X-Request-Id",
                "find-me");
        SHOP.get(STOCK, Buyer.OPERATOR);
        assertThat(written())
                .containsExactly(Map.of(
                        "who",
                        "operator",
                        "from",
                        "ip:127.0.0.1",
                        "what",
                        "PUT " + STOCK,
                        "status",
                        "200",
                        "request",
                        "find-me"));
    }

    @Test
    void aCustomerWhoTriesIsWrittenDownAndSomebodyUnknownIsNot() {
        Buyer ann = Buyer.signIn(SHOP, "audited@example.com");
        ann.send("PUT", STOCK, "{\"onHand\": 1}");
        SHOP.send("PUT", STOCK, "{\"onHand\": 1}", "Content-Type", "application/json");
        assertThat(written())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("who", "customer:" + ann.id())
                        .containsEntry("status", "403"));
    }

    private List<Map<String, String>> written() {
        return lines.list.stream()
                .map(event -> event.getKeyValuePairs().stream()
                        .collect(Collectors.toMap(pair -> pair.key, pair -> String.valueOf(pair.value))))
                .toList();
    }
}
