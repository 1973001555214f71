package dev.stoa.application.order;

import dev.stoa.application.event.JsonObject;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.event.Event;
import dev.stoa.domain.notification.Channel;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderState;
import dev.stoa.inmemory.InMemoryAdapters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OrderNewsTest {

    private static final CustomerId ANN = new CustomerId("cus_\"ann\"");

    private final InMemoryAdapters shop = new InMemoryAdapters();

    @Test
    void aCustomerHearsOfItsOrder() {
        OrderFacts facts = new OrderFacts(
                new OrderId("ord_1"),
                ANN,
                4,
                OrderState.SHIPPED,
                Money.zero(CurrencyUnit.GBP),
                new OrderFacts.Times(Instant.EPOCH, Optional.empty(), Instant.EPOCH),
                0,
                List.of());
        new OrderNews(shop.notifications())
                .on(new Event(1, "ord_1", "order.shipped", OrderFactsJson.write(facts), Instant.EPOCH));
        assertThat(shop.notifications().since(new Channel.Person(ANN), 0).notifications())
                .singleElement()
                .satisfies(news -> {
                    assertThat(news.kind()).isEqualTo("order_shipped");
                    JsonObject data = JsonObject.parse(news.data());
                    assertThat(data.text("orderId")).isEqualTo("ord_1");
                    assertThat(data.text("state")).isEqualTo("shipped");
                    assertThat(data.text("at")).isEqualTo("1970-01-01T00:00:00.000Z");
                    assertThat(data.number("version")).isEqualTo(4);
                });
    }
}
