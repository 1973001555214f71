package dev.stoa.application.customer;

import dev.stoa.domain.customer.CustomerChange;

/// What became of adding or removing a contact.
public sealed interface ContactChange {

    /// It was allowed; this is what it did.
    record Allowed(CustomerChange change) implements ContactChange {}

    /// The sign-in is too long ago: whoever took over an open session must not take over the account.
    record SignInTooOld() implements ContactChange {}

    /// The code is wrong, used, expired, unknown or for another purpose.
    record CodeRefused() implements ContactChange {}
}
