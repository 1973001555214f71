package dev.stoa.bootstrap.config;

import dev.stoa.http.ClientAddress;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The URL of a store, taken apart: `scheme://user:password@host:port,host:port/path?query#fragment`.
///
/// @param hosts each with its port if one is written
/// @param path as written, without its first `/`
/// @param query as written, without its `?`
record ServerUrl(
        String scheme,
        Optional<String> user,
        Optional<Secret> password,
        List<String> hosts,
        String path,
        Optional<String> query) {

    private static final Pattern FORM = Pattern.compile(
            """
            (?<scheme>[a-z0-9+:-]+)://
            ((?<user>[^:@/?\\#]*)(:(?<password>[^:@/?\\#]*))?@)?
            (?<hosts>HOST(,HOST)*)
            (/(?<path>[^?\\#@]*))?(\\?(?<query>[^\\#@]*))?(\\#.*)?""".replace("HOST", "([A-Za-z0-9._-]+|\\[[A-Fa-f0-9:.]+\\])(:\\d{1,5})?"), Pattern.COMMENTS);

    private static final Pattern PASSWORD = Pattern.compile("(?<=password=)[^&#]*");

    /// Up to the last `@`, also where somebody forgot to encode what stands before it.
    private static final Pattern CREDENTIALS = Pattern.compile("(?<=//).*(?=@)");

    private static final Pattern PORT = Pattern.compile(":(\\d+)(?=,|$)");
    private static final int HIGHEST_PORT = 65_535;

    /// What to say of a URL that is none.
    static final String ENCODED = "in user and password, write : / ? # @ % as %3A %2F %3F %23 %40 %25";

    static Optional<ServerUrl> parse(String text) {
        Matcher found = FORM.matcher(text);
        try {
            return found.matches() && portsExist(found.group("hosts")) ? Optional.of(of(found)) : Optional.empty();
        } catch (IllegalArgumentException badlyEncoded) {
            return Optional.empty();
        }
    }

    private static boolean portsExist(String hosts) {
        return PORT.matcher(hosts).results().allMatch(port -> Integer.parseInt(port.group(1)) <= HIGHEST_PORT);
    }

    private static ServerUrl of(Matcher found) {
        return new ServerUrl(
                found.group("scheme"),
                decoded(found.group("user")),
                decoded(found.group("password")).map(Secret::new),
                List.of(found.group("hosts").split(",")),
                Optional.ofNullable(found.group("path")).orElse(""),
                Optional.ofNullable(found.group("query")));
    }

    private static Optional<String> decoded(String part) {
        return Optional.ofNullable(part)
                .map(text -> URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    /// A URL as it may be shown: user, password and whatever else stands before the host are left out.
    static String masked(String url) {
        String open = PASSWORD.matcher(url).replaceAll("...");
        return CREDENTIALS.matcher(open).replaceAll("...");
    }

    /// The first host, without brackets and port.
    String host() {
        return bare(hosts.getFirst());
    }

    /// The port of the first host, if one is written.
    OptionalInt port() {
        Matcher written = PORT.matcher(hosts.getFirst());
        return written.find() ? OptionalInt.of(Integer.parseInt(written.group(1))) : OptionalInt.empty();
    }

    /// Where it leads, for people.
    String where() {
        return String.join(",", hosts);
    }

    boolean isLoopback() {
        return hosts.stream().map(ServerUrl::bare).allMatch(ServerUrl::isLoopback);
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.indexOf(']')) : host.replaceFirst(":\\d*$", "");
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || ClientAddress.literal(host)
                        .filter(InetAddress::isLoopbackAddress)
                        .isPresent();
    }

    /// The value of a parameter of the query.
    Optional<String> parameter(String name) {
        return query.stream()
                .flatMap(text -> List.of(text.split("&")).stream())
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1))
                .findFirst()
                .flatMap(ServerUrl::decoded);
    }
}
