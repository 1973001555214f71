package dev.stoa.http;

import io.micronaut.security.rules.SecurityRule;

/// Who may call a route: the values of `@Secured`. A route without it is refused to everybody.
public final class Access {

    /// Everybody, signed in or not. A dead bearer token is refused even here; a dead cookie is not looked at.
    public static final String ANYBODY = SecurityRule.IS_ANONYMOUS;

    public static final String CUSTOMER = "CUSTOMER";
    public static final String MERCHANT = "MERCHANT";
    public static final String OPERATOR = "OPERATOR";

    /// Those who see everything in the console and change nothing.
    public static final String READER = "READER";

    private Access() {}
}
