package dev.stoa.outbound.http;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// Where a URL leads, by what it says.
///
/// @param scheme `http` or `https`
/// @param host a name or an address, without brackets
/// @param port -1 for the scheme's own
record Target(String scheme, String host, int port) {

    private static final int HIGHEST_PORT = 65_535;

    /// Empty if it leads nowhere that can be called, or names a user.
    static Optional<Target> of(URI url) {
        String scheme = Optional.ofNullable(url.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        String host = Optional.ofNullable(url.getHost()).orElse("").replaceAll("[\\[\\]]", "");
        boolean known = scheme.equals("https") || scheme.equals("http");
        return known && !host.isEmpty() && url.getRawUserInfo() == null && url.getPort() <= HIGHEST_PORT
                ? Optional.of(new Target(scheme, host, url.getPort()))
                : Optional.empty();
    }

    boolean isEncrypted() {
        return scheme.equals("https");
    }

    /// Whether it is within reach, as far as that shows without asking anybody: a name may lead anywhere.
    boolean isWithin(Reach reach) {
        if (isThisMachine()) {
            return reach.allows(isEncrypted(), InetAddress.getLoopbackAddress());
        }
        try {
            return reach.allows(isEncrypted(), InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException name) {
            return isEncrypted() && host.indexOf(':') < 0;
        }
    }

    private boolean isThisMachine() {
        return host.toLowerCase(Locale.ROOT).matches("(.+\\.)?localhost\\.?");
    }
}
