package dev.stoa.outbound.http;

import dev.stoa.domain.accesslist.Cidr;
import dev.stoa.domain.accesslist.IpAddress;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/// Which addresses lie in the public internet, by IANA's registries of special-purpose addresses.
///
/// Of IPv6 only global unicast passes, so mapped, NAT64, unique-local, link-local and multicast addresses do not. A
/// network that turns a prefix of its own into IPv4 cannot be told from outside: it has to guard itself.
final class PublicAddresses {

    private static final List<Cidr> SPECIAL = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared by carriers; clouds keep metadata here too
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // a cloud's own services under a public address
            "169.254.0.0/16", // link-local; metadata of most clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, and broadcast
            "2001::/23", // protocol assignments; Teredo wraps IPv4
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4 wraps IPv4
            "3fff::/20"); // documentation

    private static final Cidr GLOBAL_V6 = Cidr.parse("2000::/3");

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        IpAddress ip = IpAddress.of(address.getAddress());
        return (!ip.v6() || GLOBAL_V6.contains(ip)) && SPECIAL.stream().noneMatch(block -> block.contains(ip));
    }

    private static List<Cidr> blocks(String... texts) {
        return Stream.of(texts).map(Cidr::parse).toList();
    }
}
