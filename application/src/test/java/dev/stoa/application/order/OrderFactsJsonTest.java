package dev.stoa.application.order;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.event.NewEvent;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderState;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OrderFactsJsonTest {

    private static final Money TEN = Money.ofMinor(CurrencyUnit.GBP, 1_000);
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private static OrderFacts facts(List<OrderFacts.Line> lines) {
        return new OrderFacts(
                new OrderId("ord_1 \u0000 日本"),
                new CustomerId("cus_1"),
                2,
                OrderState.PAID,
                TEN,
                new OrderFacts.Times(NOON, Optional.of(NOON), NOON.plusSeconds(1)),
                lines.size(),
                lines);
    }

    @Test
    void whatIsWrittenHasItsDocumentedShapeAndIsReadAgain() {
        OrderFacts facts = facts(List.of(new OrderFacts.Line(new Sku("MUG \"{}\""), 3, TEN)));
        String json = OrderFactsJson.write(facts);
        assertThat(json)
                .isEqualTo(
                        "{\"id\":\"ord_1 \\u0000 \\u65E5\\u672C\",\"customerId\":\"cus_1\",\"version\":2,\"state\":\"paid\","
                                + "\"total\":{\"amount\":1000,\"currency\":\"GBP\"},\"placedAt\":\"2026-01-01T12:00:00.000Z\","
                                + "\"paidAt\":\"2026-01-01T12:00:00.000Z\",\"movedAt\":\"2026-01-01T12:00:01.000Z\",\"lineCount\":1,"
                                + "\"lines\":[{\"sku\":\"MUG \\\"{}\\\"\",\"quantity\":3,"
                                + "\"unitPrice\":{\"amount\":1000,\"currency\":\"GBP\"}}]}");
        assertThat(OrderFactsJson.read(json)).isEqualTo(facts);
        assertThat(OrderFactsJson.read(json.replace("\"paid\"", "\"PAID\"")))
                .as("as it was written once")
                .isEqualTo(facts);
    }

    @Test
    void fieldsThatAreNotKnownAreSkipped() {
        OrderFacts facts = facts(List.of());
        String json =
                OrderFactsJson.write(facts).replaceFirst("\\{", "{\"new\":[{\"a\":[1,2.5,true,null]}],\"other\":null,");
        assertThat(OrderFactsJson.read(json)).isEqualTo(facts);
    }

    @Test
    void anOrderWithTheLongestLinesFitsWithAsManyAsThereIsRoomFor() {
        OrderFacts.Line line = new OrderFacts.Line(new Sku("\u0000".repeat(1_024)), 3, TEN);
        String json = OrderFactsJson.write(facts(Collections.nCopies(500, line)));
        assertThat(Utf8.length(json)).isLessThanOrEqualTo(NewEvent.MAX_BYTES).isGreaterThan(50_000);
        OrderFacts read = OrderFactsJson.read(json);
        assertThat(read.lineCount()).isEqualTo(500);
        assertThat(read.lines()).isNotEmpty().hasSizeLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"id\":1}", "{\"id\":\"a\"", "no json"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> OrderFactsJson.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
