package dev.stoa.http;

import dev.stoa.domain.accesslist.IpAddress;
import io.micronaut.http.HttpRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Where a request comes from.
///
/// `X-Forwarded-For` is believed only as far as trusted proxies wrote it: from its end, past the proxies, to the
/// first other address. For counting, IPv6 clients are grouped by /64, because each has that many addresses to
/// choose from.
public final class ClientAddress {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int IPV6_BYTES = 16;
    private static final int GROUP_BYTES = 8;

    /// Of a server that browsers reach without a proxy.
    static final ClientAddress DIRECT = new ClientAddress(Set.of());

    private final Set<InetAddress> proxies;

    /// @param proxies the addresses of the proxies in front of this server
    public ClientAddress(Set<InetAddress> proxies) {
        this.proxies = Set.copyOf(proxies);
    }

    /// The client's address in normal form, such as `203.0.113.7` or `2001:db8:0:1:0:0:0:0/64`.
    public String of(HttpRequest<?> request) {
        return group(client(request));
    }

    /// The client's address itself.
    public IpAddress address(HttpRequest<?> request) {
        return IpAddress.of(client(request).getAddress());
    }

    private InetAddress client(HttpRequest<?> request) {
        InetAddress client = request.getRemoteAddress().getAddress();
        if (!proxies.contains(client)) {
            return client;
        }
        List<String> hops = request.getHeaders().getAll("X-Forwarded-For").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
        for (int i = hops.size() - 1; i >= 0 && proxies.contains(client); i--) {
            Optional<InetAddress> hop = literal(hops.get(i));
            if (hop.isEmpty()) {
                break;
            }
            client = hop.get();
        }
        return client;
    }

    /// Reads an address without asking any name server.
    public static Optional<InetAddress> literal(String text) {
        try {
            return LITERAL.matcher(text).matches() ? Optional.of(InetAddress.ofLiteral(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String group(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != IPV6_BYTES) {
            return address.getHostAddress();
        }
        Arrays.fill(bytes, GROUP_BYTES, IPV6_BYTES, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException("16 bytes are an address", e);
        }
    }
}
