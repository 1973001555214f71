package dev.stoa.application.audience;

import dev.stoa.domain.audience.VisitorId;

/// Somebody came.
///
/// @param customer whether the visitor is a customer who is signed in, and its id that customer's
public record Visit(VisitorId visitor, boolean customer) {}
