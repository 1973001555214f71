package dev.stoa.http;

import io.micronaut.http.HttpRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

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
            case Caller.Anonymous anonymous -> address(request);
        };
    }

    /// The network address; of IPv6 the /64, because one household has that many.
    public static String address(HttpRequest<?> request) {
        InetAddress address = request.getRemoteAddress().getAddress();
        return address instanceof Inet6Address v6
                ? "ip:" + HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), 8))
                : "ip:" + (address == null ? "unknown" : address.getHostAddress());
    }
}
