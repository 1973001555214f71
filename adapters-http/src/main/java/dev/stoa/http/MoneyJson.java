package dev.stoa.http;

import dev.stoa.domain.InvalidInputException;
import io.micronaut.serde.annotation.Serdeable;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/// Money as the API writes it: `{"amount": 1299, "currency": "GBP"}`.
///
/// @param amount in minor units, such as pence
/// @param currency an ISO 4217 code
@Serdeable
public record MoneyJson(long amount, String currency) {

    public MoneyJson {
        known(currency);
    }

    public static MoneyJson of(Money money) {
        return new MoneyJson(money.getAmountMinorLong(), money.getCurrencyUnit().getCode());
    }

    public Money toMoney() {
        return Money.ofMinor(known(currency), amount);
    }

    private static CurrencyUnit known(String currency) {
        try {
            return CurrencyUnit.of(currency);
        } catch (IllegalCurrencyException e) {
            throw new InvalidInputException("currency", "format", "currency must be an ISO 4217 code such as GBP");
        }
    }
}
