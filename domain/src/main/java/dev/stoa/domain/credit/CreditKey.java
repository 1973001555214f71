package dev.stoa.domain.credit;

import dev.stoa.domain.Require;

/// Names an entry within a customer's ledger, so that posting it twice posts it once.
public record CreditKey(String value) {

    public CreditKey {
        Require.key("creditKey", value);
    }
}
