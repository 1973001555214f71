package dev.stoa.contracts.session;

import dev.stoa.contracts.Walk;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.session.AttributeChange;
import dev.stoa.domain.session.Attributes;
import dev.stoa.domain.session.NewSession;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.Role;
import dev.stoa.domain.session.Session;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.SessionPolicy;
import dev.stoa.domain.session.Sessions;
import dev.stoa.domain.session.TokenHash;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Few principals with few sessions each; ids that do not sort by birth; tokens and ids are never used twice.
public final class SessionsWalk implements Walk<Sessions> {

    private static final List<Principal> PRINCIPALS =
            Stream.of("ann", "bob", "{*}", "\u0000 日本").map(Principal::new).toList();
    private static final List<String> NAMES = List.of("viewed", "", "Ä:", "{n}", "1", "2", "3", "4");
    private static final List<SessionPolicy> POLICIES = List.of(
            new SessionPolicy(Duration.ofSeconds(2), Duration.ofSeconds(9), Duration.ZERO, 3),
            new SessionPolicy(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofSeconds(1), 2),
            new SessionPolicy(Duration.ofHours(1), Duration.ofHours(24), Duration.ofMinutes(1), 5));

    /// How many of the newest tokens and ids are played with.
    private static final int RECENT = 5;

    @Override
    public List<Step<Sessions>> steps(Instant start) {
        Way way = new Way();
        return List.of(
                new Step<>("create", (sessions, dice) -> sessions.create(way.session(dice))),
                new Step<>("create", (sessions, dice) -> sessions.create(way.session(dice))),
                new Step<>("find", (sessions, dice) -> sessions.find(way.token(dice))),
                new Step<>("find", (sessions, dice) -> sessions.find(way.token(dice))),
                new Step<>("change", (sessions, dice) -> sessions.change(way.token(dice), change(dice))),
                new Step<>("change", (sessions, dice) -> sessions.change(way.token(dice), change(dice))),
                new Step<>("rotate", (sessions, dice) -> {
                    TokenHash old = way.token(dice);
                    return sessions.rotate(old, way.nextToken(old.bucket()));
                }),
                new Step<>(
                        "revoke",
                        (sessions, dice) -> sessions.revoke(
                                way.id(dice), Optional.of(principal(dice)).filter(p -> dice.nextInt(4) > 0))),
                new Step<>(
                        "revokeAll",
                        (sessions, dice) -> sessions.revokeAll(
                                principal(dice), Optional.of(way.id(dice)).filter(id -> dice.nextInt(4) > 0))),
                new Step<>("list", (sessions, dice) -> way.list(sessions, Optional.of(principal(dice)), dice)),
                new Step<>("listAll", (sessions, dice) -> way.list(sessions, Optional.empty(), dice)),
                new Step<>("live", (sessions, dice) -> sessions.live()));
    }

    @Override
    public List<Duration> strides() {
        return List.of(
                Duration.ofMillis(1),
                Duration.ofMillis(999),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofMinutes(1).minusMillis(1));
    }

    private static Principal principal(Random dice) {
        return PRINCIPALS.get(dice.nextInt(PRINCIPALS.size()));
    }

    /// Names are drawn so that some sessions get one too many.
    private static AttributeChange change(Random dice) {
        return new AttributeChange(attributes(dice), Set.of(name(dice), "unknown"));
    }

    private static Attributes attributes(Random dice) {
        Map<String, List<String>> named = new HashMap<>();
        for (int i = dice.nextInt(7); i > 0; i--) {
            named.put(
                    name(dice),
                    Stream.of("TEA", "", "{☕}")
                            .limit(dice.nextInt(4))
                            .map(v -> v + "!")
                            .toList());
        }
        return new Attributes(named);
    }

    private static String name(Random dice) {
        return NAMES.get(dice.nextInt(NAMES.size())) + dice.nextInt(3);
    }

    /// What one walk has met.
    private static final class Way {

        private final List<TokenHash> tokens = new ArrayList<>(List.of(SessionSamples.token(PRINCIPALS.getFirst(), 0)));
        private final List<SessionId> ids = new ArrayList<>(List.of(new SessionId("never")));
        private Optional<String> next = Optional.empty();

        NewSession session(Random dice) {
            Principal principal = principal(dice);
            ids.add(new SessionId("%c%d".formatted("za日:".charAt(dice.nextInt(4)), ids.size())));
            return new NewSession(
                    ids.getLast(),
                    nextToken(principal.bucket()),
                    principal,
                    dice.nextBoolean() ? Set.of(Role.values()) : Set.of(),
                    dice.nextBoolean() ? "" : "phone\n",
                    attributes(dice),
                    POLICIES.get(dice.nextInt(POLICIES.size())));
        }

        TokenHash nextToken(int bucket) {
            tokens.add(new TokenHash(bucket, "%064x".formatted(tokens.size())));
            return tokens.getLast();
        }

        TokenHash token(Random dice) {
            return tokens.get(tokens.size() - 1 - dice.nextInt(Math.min(RECENT, tokens.size())));
        }

        SessionId id(Random dice) {
            return ids.get(ids.size() - 1 - dice.nextInt(Math.min(RECENT, ids.size())));
        }

        /// A first page or the one after the last page seen, whoever's that was.
        Object list(Sessions sessions, Optional<Principal> principal, Random dice) {
            Optional<String> after = next.filter(cursor -> dice.nextBoolean());
            Page<Session> page = sessions.list(principal, new PageRequest(1 + dice.nextInt(4), after));
            next = page.next();
            return List.of(page.items(), page.next().isPresent());
        }
    }
}
