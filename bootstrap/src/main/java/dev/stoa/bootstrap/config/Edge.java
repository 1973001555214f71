package dev.stoa.bootstrap.config;

import dev.stoa.http.ClientAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What stands between browsers and this server.
///
/// @param host where the server listens; absent for all addresses of the machine
/// @param proxies the addresses whose `X-Forwarded-For` is believed
/// @param corsOrigins the sites whose pages may call the API from a browser
/// @param adminAllowlist whether operators may call only from addresses that are allowed by a rule
public record Edge(Optional<String> host, Set<InetAddress> proxies, List<String> corsOrigins, boolean adminAllowlist) {

    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?");

    public Edge {
        proxies = Set.copyOf(proxies);
        corsOrigins = List.copyOf(corsOrigins);
    }

    /// @param accessRules where the rules are kept
    static Edge read(Settings settings, Stage stage, Backend accessRules) {
        return new Edge(
                host(settings, stage), proxies(settings), origins(settings), adminAllowlist(settings, accessRules));
    }

    /// Whoever reaches a shop in development can read everybody's passcodes, so it listens to this machine only.
    private static Optional<String> host(Settings settings, Stage stage) {
        Optional<String> host = settings.text(Key.HOST);
        host.filter(each -> !isHere(each))
                .ifPresent(each -> settings.fault(
                        "%s: this is no address of this machine".formatted(settings.written(Key.HOST.variable()))));
        return host.or(() -> stage == Stage.DEVELOPMENT ? Optional.of("127.0.0.1") : Optional.empty());
    }

    private static boolean isHere(String host) {
        try (ServerSocket trial = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            return trial.isBound();
        } catch (IOException unknown) {
            return false;
        }
    }

    /// Rules that are gone at each start would let no operator in, not even to put one.
    private static boolean adminAllowlist(Settings settings, Backend accessRules) {
        boolean on = settings.onOff(Key.ADMIN_ALLOWLIST, false);
        if (on && accessRules == Backend.INMEMORY) {
            settings.fault("%s: the access list is in memory and empty at each start, so no operator could ever call;"
                            .formatted(settings.written(Key.ADMIN_ALLOWLIST.variable()))
                    + " put %s on another backend".formatted(Key.variable(Concept.ACCESSLIST)));
        }
        return on;
    }

    private static Set<InetAddress> proxies(Settings settings) {
        Set<InetAddress> proxies = new HashSet<>();
        for (String word : settings.words(Key.HTTP_PROXIES)) {
            Optional<InetAddress> address = ClientAddress.literal(word);
            address.ifPresentOrElse(
                    proxies::add,
                    () -> settings.fault(
                            "%s: %s is no IP address".formatted(settings.written(Key.HTTP_PROXIES.variable()), word)));
        }
        return proxies;
    }

    private static List<String> origins(Settings settings) {
        List<String> origins = settings.words(Key.HTTP_CORS_ORIGINS);
        origins.stream()
                .filter(word -> !ORIGIN.matcher(word).matches())
                .forEach(word -> settings.fault("%s: %s is no origin; name each one, such as https://shop.example"
                        .formatted(settings.written(Key.HTTP_CORS_ORIGINS.variable()), word)));
        return origins;
    }

    /// The server's settings.
    public Map<String, Object> serverSettings() {
        Map<String, Object> settings = new HashMap<>();
        host.ifPresent(each -> settings.put("micronaut.server.host", each));
        if (!corsOrigins.isEmpty()) {
            settings.putAll(cors());
        }
        return settings;
    }

    /// Cookies never go along, so a foreign page can only use a token it was given.
    private Map<String, Object> cors() {
        String web = "micronaut.server.cors.configurations.web.";
        return Map.of(
                "micronaut.server.cors.enabled",
                true,
                web + "allowed-origins",
                corsOrigins,
                web + "allow-credentials",
                false,
                web + "exposed-headers",
                List.of("ETag", "Link", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Request-Id"));
    }
}
