package dev.stoa.domain.payment;

import org.joda.money.Money;

/// The world outside that moves money. Called without holding anything in the shop; every call is idempotent by
/// key. All methods throw [dev.stoa.domain.BackendException] when the gateway cannot be reached.
public interface PaymentGateway {

    /// Takes the money once per key: repeating it answers as the first time. After [#giveBack] the key is
    /// [Authorisation#RETURNED] and takes nothing any more.
    Authorisation authorise(PaymentKey key, PaymentMethod method, Money amount);

    /// What became of the key.
    Authorisation query(PaymentKey key);

    /// Lets the money go, or sends it back if it was taken, once per key. For a key it has not seen the gateway
    /// remembers to take nothing.
    void giveBack(PaymentKey key, Money amount);
}
