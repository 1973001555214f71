package dev.stoa.http;

import io.micronaut.http.HttpRequest;

/// Under which name the calls of one caller are counted and remembered.
public final class CallerName {

    private CallerName() {}

    public static Caller caller(HttpRequest<?> request) {
        return request.getAttribute(Caller.class.getName(), Caller.class).orElseGet(Caller.Anonymous::new);
    }

    /// Who is signed in, or else the address.
    public static String of(HttpRequest<?> request) {
        return switch (caller(request)) {
            case Caller.Customer customer -> "customer:" + customer.id();
            case Caller.Operator operator -> "operator";
            case Caller.Reader reader -> "reader";
            case Caller.Anonymous anonymous -> address(request);
        };
    }

    /// The network address, of IPv6 its /64; as [ClientAddress] sees it.
    public static String address(HttpRequest<?> request) {
        return "ip:"
                + request.getAttribute(ClientAddress.class.getName(), ClientAddress.class)
                        .orElse(ClientAddress.DIRECT)
                        .of(request);
    }
}
