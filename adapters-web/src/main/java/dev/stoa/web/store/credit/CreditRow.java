package dev.stoa.web.store.credit;

import dev.stoa.domain.credit.CreditEntry;
import dev.stoa.web.Format;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// A line of the ledger.
///
/// @param isGain whether it brought something
/// @param balance after it
public record CreditRow(String day, String at, String reason, String amount, boolean isGain, String balance) {

    static CreditRow of(CreditEntry entry) {
        return new CreditRow(
                Format.day(entry.at()),
                entry.at().toString(),
                entry.reason(),
                Format.money(entry.amount()),
                entry.amount().isPositive(),
                Format.money(entry.balance()));
    }

    /// What there is of each currency, as the newest of these entries says.
    ///
    /// @param entries the newest first
    public static List<String> balances(List<CreditEntry> entries) {
        Map<CurrencyUnit, Money> newest = new LinkedHashMap<>();
        entries.forEach(entry -> newest.putIfAbsent(entry.balance().getCurrencyUnit(), entry.balance()));
        return newest.values().stream().map(Format::money).toList();
    }
}
