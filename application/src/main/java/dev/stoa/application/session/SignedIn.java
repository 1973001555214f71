package dev.stoa.application.session;

import dev.stoa.domain.customer.Customer;
import dev.stoa.domain.session.Session;
import dev.stoa.domain.session.TokenHash;

/// A live session and the customer it is of, as both are at this moment.
public record SignedIn(TokenHash token, Session session, Customer customer) {}
