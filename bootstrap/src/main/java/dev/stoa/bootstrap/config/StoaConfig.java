package dev.stoa.bootstrap.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a shop was told, checked as a whole before anything starts.
///
/// @param port 0 for any free one
/// @param redis where Redis is, if any concept is on it
/// @param postgres where Postgres is, if any concept is on it
/// @param gateways how people are written to
/// @param feed the feed that the shop gets by itself
/// @param limits whether rate limits hold
/// @param workers whether this process does jobs
/// @param abandonedAfter how long after its last change a cart counts as abandoned
/// @param demo what makes it a demo
/// @param apiDocs whether the API's description is shown
/// @param edge what stands between browsers and this server
/// @param operatorKey what operators show
/// @param readerKey what those show who may only look
/// @param madeUpKey whether the shop made up the operator key itself and has to show it
/// @param pepper what passcodes, contacts and cursors are keyed with
public record StoaConfig(
        Stage stage,
        int port,
        Map<Concept, Backend> backends,
        Optional<RedisSettings> redis,
        Optional<PostgresSettings> postgres,
        Gateways gateways,
        Optional<RegularFeed> feed,
        boolean limits,
        boolean workers,
        Duration abandonedAfter,
        Demo demo,
        boolean apiDocs,
        Edge edge,
        Secret operatorKey,
        Optional<Secret> readerKey,
        boolean madeUpKey,
        Secret pepper) {

    public StoaConfig {
        backends = Map.copyOf(backends);
    }

    public Backend backend(Concept concept) {
        return backends.getOrDefault(concept, Backend.INMEMORY);
    }

    /// How long what this process has seen is believed while Redis is away.
    public Duration grace() {
        return redis.map(RedisSettings::grace).orElse(Duration.ZERO);
    }

    /// For the arms of a port's switch that have no adapter; reading the configuration refuses them already.
    public StartFailedException notOffered(Concept concept) {
        return new StartFailedException(List.of(
                notOffered(Key.variable(concept) + "=" + backend(concept).word(), concept, backend(concept))));
    }

    static String notOffered(String given, Concept concept, Backend backend) {
        String choices = Stream.of(Backend.values())
                .filter(concept.offered()::contains)
                .map(Backend::word)
                .collect(Collectors.joining(", "));
        return "%s: %s is never on %s, which may lose what it acknowledged; choose %s"
                .formatted(given, concept.word(), backend.word(), choices);
    }
}
