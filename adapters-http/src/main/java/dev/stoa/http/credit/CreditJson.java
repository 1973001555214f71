package dev.stoa.http.credit;

import dev.stoa.domain.credit.CreditEntry;
import dev.stoa.http.MoneyJson;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/// One entry of a credit ledger as the API shows it.
///
/// @param balance after the entry
@Serdeable
record CreditJson(String customerId, MoneyJson amount, MoneyJson balance, String reason, Instant at) {

    static CreditJson of(CreditEntry entry) {
        return new CreditJson(
                entry.customer().value(),
                MoneyJson.of(entry.amount()),
                MoneyJson.of(entry.balance()),
                entry.reason(),
                entry.at());
    }
}
