package dev.stoa.contracts.order;

import dev.stoa.contracts.Walk.Step;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.credit.CreditEntry;
import dev.stoa.domain.credit.CreditKey;
import dev.stoa.domain.credit.CreditPosting;
import dev.stoa.domain.customer.CustomerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import static dev.stoa.contracts.order.Goods.any;
import static dev.stoa.contracts.order.Goods.customer;

/// Credit ledgers in two currencies.
final class CreditSteps {

    private static final List<CurrencyUnit> CURRENCIES = List.of(CurrencyUnit.GBP, CurrencyUnit.GBP, CurrencyUnit.JPY);

    private final Map<CustomerId, String> cursors = new HashMap<>();

    List<Step<MoneyPorts>> steps() {
        return List.of(
                new Step<>("post credit", (ports, dice) -> ports.credits().post(posting(dice))),
                new Step<>("balance", (ports, dice) -> ports.credits().balance(customer(dice), any(dice, CURRENCIES))),
                new Step<>("credit entries", this::entries));
    }

    private static CreditPosting posting(Random dice) {
        long few = dice.nextInt(2_000) - 500L;
        long minor = dice.nextInt(20) == 0 ? CreditPosting.MAX_MINOR : few == 0 ? 1 : few;
        return new CreditPosting(
                customer(dice),
                new CreditKey("key\u0000" + dice.nextInt(40)),
                Money.ofMinor(any(dice, CURRENCIES), minor),
                "reason " + dice.nextInt(2));
    }

    private List<CreditEntry> entries(MoneyPorts ports, Random dice) {
        CustomerId customer = customer(dice);
        Page<CreditEntry> page =
                ports.credits().entries(customer, new PageRequest(2, Optional.ofNullable(cursors.remove(customer))));
        page.next().ifPresent(next -> cursors.put(customer, next));
        return page.items();
    }
}
