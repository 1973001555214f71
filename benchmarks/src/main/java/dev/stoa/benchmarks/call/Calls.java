package dev.stoa.benchmarks.call;

import dev.stoa.benchmarks.call.Crowd.Work;
import dev.stoa.benchmarks.memory.Goods;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.cart.CartChange;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.Carts;
import dev.stoa.domain.cart.Shopper;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.lock.Lease;
import dev.stoa.domain.lock.LockName;
import dev.stoa.domain.lock.LockOwner;
import dev.stoa.domain.lock.Locks;
import dev.stoa.domain.otp.ChallengeId;
import dev.stoa.domain.otp.CodeMac;
import dev.stoa.domain.otp.NewPasscode;
import dev.stoa.domain.otp.PasscodePolicy;
import dev.stoa.domain.otp.Passcodes;
import dev.stoa.domain.otp.Purpose;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.domain.otp.RecipientKey;
import dev.stoa.domain.otp.Verification;
import dev.stoa.domain.ratelimit.LimitPolicy;
import dev.stoa.domain.ratelimit.LimitSubject;
import dev.stoa.domain.ratelimit.RateLimits;
import dev.stoa.domain.session.Attributes;
import dev.stoa.domain.session.NewSession;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.SessionPolicy;
import dev.stoa.domain.session.Sessions;
import dev.stoa.domain.session.TokenHash;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// What callers ask of ports, on whichever store. Each method first puts there what its calls need.
final class Calls {

    /// How many sessions, carts and callers there are.
    private static final int MANY = 1_000;

    private static final Money PRICE = Money.ofMinor(CurrencyUnit.GBP, 250);
    private static final Shopper GUEST = new Shopper.Guest();

    private Calls() {}

    static Work limiter(RateLimits limits) {
        List<LimitPolicy> policies =
                List.of(new LimitPolicy.SlidingWindow("sliding", 1_000_000_000, Duration.ofMinutes(1)));
        return n -> limits.acquire(new LimitSubject("user:" + n % MANY), policies, 1);
    }

    /// Each a new recipient, who guesses right at once.
    static Work passcode(Passcodes passcodes) {
        CodeMac code = new CodeMac("c".repeat(43));
        return n -> {
            String name = Crowd.name(n);
            ChallengeId challenge = new ChallengeId("otp_" + name, new RecipientKey(1, name));
            Recipient recipient = new Recipient.Email(name + "@bench.example");
            passcodes.issue(new NewPasscode(challenge, Purpose.LOGIN, recipient, code), PasscodePolicy.DEFAULT);
            Verification answer = passcodes.verify(challenge, Purpose.LOGIN, code, PasscodePolicy.DEFAULT);
            if (!(answer instanceof Verification.Accepted)) {
                throw new IllegalStateException("a right code was not taken: " + answer);
            }
            return answer;
        };
    }

    static Work findSession(Sessions sessions) {
        TokenHash[] tokens = new TokenHash[MANY];
        for (int i = 0; i < MANY; i++) {
            Principal principal = new Principal("cus_" + i);
            tokens[i] = new TokenHash(principal.bucket(), sha256("token " + i));
            if (sessions.find(tokens[i]).isEmpty()) {
                sessions.create(new NewSession(
                        new SessionId("ses_bench_" + i),
                        tokens[i],
                        principal,
                        Set.of(),
                        "benchmark",
                        Attributes.NONE,
                        SessionPolicy.DEFAULT));
            }
        }
        return n -> sessions.find(tokens[(int) (n % MANY)]).orElseThrow();
    }

    /// In carts of five lines.
    static Work changeCart(Carts carts) {
        CartId[] ids = carts(carts);
        return n -> carts.change(
                ids[(int) (n % MANY)],
                GUEST,
                new CartChange.SetQuantity(Goods.sku((int) (n % 5)), 1 + (int) (n / MANY % 60), PRICE));
    }

    static Work readCart(Carts carts) {
        CartId[] ids = carts(carts);
        return n -> carts.find(ids[(int) (n % MANY)], GUEST).orElseThrow();
    }

    /// Each of another thing, so nobody is refused.
    static Work lock(Locks locks) {
        return n -> {
            LockName name = new LockName(Crowd.name(n));
            LockOwner owner = new LockOwner("own" + Crowd.name(n));
            Optional<Lease> lease = locks.acquire(name, owner, Duration.ofSeconds(30));
            if (lease.isEmpty() || !locks.release(name, owner)) {
                throw new IllegalStateException("a lock that nobody else wanted was not had");
            }
            return lease;
        };
    }

    static Work product(Products products) {
        for (int i = 0; i < MANY; i++) {
            products.create(Goods.id(i), Goods.sku(i), Goods.details(i));
        }
        return n -> products.bySlug(Goods.slug((int) (n % MANY))).orElseThrow();
    }

    private static CartId[] carts(Carts carts) {
        CartId[] ids = new CartId[MANY];
        for (int i = 0; i < MANY; i++) {
            ids[i] = new CartId("crt_bench_" + i);
            carts.open(ids[i]);
            for (int line = 0; line < 5; line++) {
                carts.change(ids[i], GUEST, new CartChange.SetQuantity(Goods.sku(line), 1, PRICE));
            }
        }
        return ids;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Utf8.bytes(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
