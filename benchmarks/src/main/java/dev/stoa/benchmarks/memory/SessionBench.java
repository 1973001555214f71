package dev.stoa.benchmarks.memory;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.session.Attributes;
import dev.stoa.domain.session.NewSession;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.Session;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.SessionPolicy;
import dev.stoa.domain.session.Sessions;
import dev.stoa.domain.session.TokenHash;
import dev.stoa.inmemory.InMemoryAdapters;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Finding a session by its token's hash, beside a map.
@State(Scope.Benchmark)
public class SessionBench {

    @Param({"10000", "100000"})
    public int size;

    private final Sessions sessions = new InMemoryAdapters().sessions();
    private final ConcurrentHashMap<TokenHash, Session> map = new ConcurrentHashMap<>();
    private TokenHash[] tokens = {};
    private int[] order = {};
    private int next;

    @Setup
    public void fill() {
        tokens = Picks.of(size, SessionBench::token, TokenHash[]::new);
        order = Picks.numbers(1 << 16, size);
        for (int i = 0; i < size; i++) {
            map.put(
                    tokens[i],
                    sessions.create(new NewSession(
                            new SessionId("ses_" + i),
                            tokens[i],
                            principal(i),
                            Set.of(),
                            "benchmark",
                            Attributes.NONE,
                            SessionPolicy.DEFAULT)));
        }
    }

    @Benchmark
    public @Nullable Session floor() {
        return map.get(token());
    }

    @Benchmark
    public Optional<Session> find() {
        return sessions.find(token());
    }

    private TokenHash token() {
        return tokens[order[++next & 0xFFFF]];
    }

    private static TokenHash token(int i) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Utf8.bytes("token " + i));
            return new TokenHash(principal(i).bucket(), HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Principal principal(int i) {
        return new Principal("cus_" + i);
    }
}
