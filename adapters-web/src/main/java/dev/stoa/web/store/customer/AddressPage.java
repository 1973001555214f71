package dev.stoa.web.store.customer;

import dev.stoa.web.Frame;

/// One address of the customer's, to fill in.
///
/// @param action where the form goes
public record AddressPage(Frame frame, String action, AddressFields address) {}
