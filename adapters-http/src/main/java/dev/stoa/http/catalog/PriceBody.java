package dev.stoa.http.catalog;

import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.http.MoneyJson;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.joda.money.Money;

/// A price as operators write it: [MoneyJson] within the bounds of prices.
@Introspected
record PriceBody(@Min(0) @Max(ProductDetails.MAX_PRICE) long amount, String currency) {

    PriceBody {
        new MoneyJson(amount, currency).toMoney();
    }

    Money toMoney() {
        return new MoneyJson(amount, currency).toMoney();
    }
}
