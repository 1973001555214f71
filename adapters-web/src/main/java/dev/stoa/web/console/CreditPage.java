package dev.stoa.web.console;

import dev.stoa.domain.credit.CreditEntry;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/// The credit of one customer.
///
/// @param asked what somebody looked for: an id, an email address or a phone number
/// @param customer empty if there is none like that
/// @param key by which a form that is sent twice posts once
public record CreditPage(ConsoleFrame frame, String asked, Optional<Account> customer, String key, Typed typed) {

    public record Account(String id, String name, Money balance, List<CreditEntry> entries, String next) {
        public Account {
            entries = List.copyOf(entries);
        }
    }
}
