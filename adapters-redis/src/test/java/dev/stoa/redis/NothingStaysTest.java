package dev.stoa.redis;

import dev.stoa.contracts.Walk.Step;
import dev.stoa.contracts.Walks;
import dev.stoa.domain.cart.CartChange;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.CartLimits;
import dev.stoa.domain.cart.Shopper;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.ranking.Board;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.ScoreChange;
import dev.stoa.domain.ranking.Season;
import dev.stoa.domain.session.Attributes;
import dev.stoa.domain.session.NewSession;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.SessionPolicy;
import dev.stoa.domain.session.TokenHash;
import dev.stoa.inmemory.MovableClock;
import dev.stoa.servers.RedisProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What has ended is swept from every index while the shop goes on, and when nobody comes any more all keys expire
/// but those that `docs/redis-keys.md` says stay.
class NothingStaysTest {

    /// Of the leaderboards' walk only the seasons named by ordinals end.
    private static final Pattern PERMANENT = Pattern.compile("stoa:("
            + "access:\\{all}(:ends)?|flag:\\{all}|"
            + "active:\\{[^:]*}|board:\\{.*}:(seasons|ids|gone|(order|moments):(?!(first|second|third)$).*)"
            + "|cachepart:.*|counter:\\{all}:(open|sealed)|event:.*|queue:.*|tag:.*|trend:.*|webhook:.*)");

    @AutoClose
    private final RedisProcess server = RedisProcess.standalone();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));

    @AutoClose
    private final RedisAdapters redis = PatientRedis.adapters("redis://127.0.0.1:" + server.port(), "stoa", clock);

    static List<RedisWalk<?>> walks() {
        return RedisWalk.all();
    }

    @Test
    void endedSessionsAreSweptFromEveryIndex() {
        for (int i = 0; i < 200; i++) {
            Principal principal = new Principal("p" + i);
            TokenHash token = new TokenHash(principal.bucket(), "%064x".formatted(i));
            SessionId id = new SessionId("ses_" + i);
            redis.sessions()
                    .create(new NewSession(id, token, principal, Set.of(), "", Attributes.NONE, SessionPolicy.DEFAULT));
        }
        assertThat(entries("session")).isEqualTo(5 * 200);
        clock.advance(SessionPolicy.DEFAULT.idle());
        assertThat(redis.sessions().live()).isZero();
        assertThat(entries("session")).isZero();
    }

    @Test
    void newCartsSweepTheEndedOnes() {
        Money price = Money.ofMinor(CurrencyUnit.GBP, 100);
        for (int i = 0; i < 200; i++) {
            CartId id = new CartId("old" + i);
            redis.carts().open(id);
            redis.carts().change(id, new Shopper.Guest(), new CartChange.Add(new Sku("MUG"), 1, price));
        }
        assertThat(entries("cart")).isEqualTo(3 * 200);
        clock.advance(CartLimits.DEFAULT.lifetime());
        for (int i = 0; i < 1_000; i++) {
            redis.carts().open(new CartId("new" + i));
        }
        assertThat(entries("cart")).isEqualTo(2 * 1_000);
    }

    @ParameterizedTest
    @MethodSource("walks")
    <P> void everyKeyHasATimeToLiveOrIsSaidToStay(RedisWalk<P> walk) {
        Random dice = new Random(1);
        P port = walk.redis().apply(redis);
        List<Step<P>> steps = walk.walk().steps(clock.instant());
        for (int i = 0; i < 400; i++) {
            Step<P> step = steps.get(dice.nextInt(steps.size()));
            assertThat(Walks.answer(step, port, dice.nextLong()))
                    .as(step.name())
                    .isNotNull();
            assertThat(withoutTimeToLive()).as(step.name()).allMatch(PERMANENT.asMatchPredicate());
        }
        assertThat(count("stoa:*", "n = n + 1")).isPositive();
    }

    @Test
    void aBoardWhoseOnlyScoreChangesKeepsItsTimeToLive() {
        Instant start = clock.instant();
        Season first = new Season("first", start, start.plusSeconds(1), start.plusSeconds(2));
        for (int score = 1; score <= 3; score++) {
            redis.leaderboards()
                    .score(new Board(new BoardName("b"), first), new MemberId("ann"), new ScoreChange.To(score));
            clock.advance(Duration.ofMillis(score - 1));
            assertThat(withoutTimeToLive()).allMatch(PERMANENT.asMatchPredicate());
        }
    }

    private List<String> withoutTimeToLive() {
        String script = "local found = {} for _, key in ipairs(redis.call('KEYS', 'stoa:*')) do"
                + " if redis.call('PTTL', key) == -1 then found[#found + 1] = key end end"
                + " return table.concat(found, ' ')";
        String keys = server.send("EVAL \"" + script + "\" 0")
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        return Stream.of(keys.split(" ")).filter(key -> !key.isEmpty()).toList();
    }

    private long entries(String resource) {
        String size = "n = n + redis.call(redis.call('TYPE', key).ok == 'hash' and 'HLEN' or 'ZCARD', key)";
        return count("stoa:" + resource + ":*", size);
    }

    private long count(String pattern, String each) {
        String script = "local n = 0 for _, key in ipairs(redis.call('KEYS', ARGV[1])) do " + each + " end return n";
        return Long.parseLong(
                server.send("EVAL \"" + script + "\" 0 " + pattern).substring(1).strip());
    }
}
