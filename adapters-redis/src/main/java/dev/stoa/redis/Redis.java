package dev.stoa.redis;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.BackendException.Kind;
import dev.stoa.domain.Utf8;
import dev.stoa.redis.Breaker.Ticket;
import dev.stoa.redis.Link.Open;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.output.NestedMultiOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/// One Redis, standalone, behind Sentinel or a cluster: its keys, its scripts and what their failures mean.
///
/// Every method is one round trip. Where a reply was lost the same call is sent once more under its operation id,
/// so it is neither lost nor done twice; if that fails too, what became of it is unknown and the error says so.
public final class Redis {

    private static final int SCAN_COUNT = 1_000;
    private static final long PAUSE_NANOS = 5_000_000L;

    private final Link link;
    private final Keys keys;
    private final Optional<InstantSource> clock;
    private final Timing timing;
    private final String process;
    private final AtomicLong operations = new AtomicLong();
    private final Breaker breaker;
    private final Signals signals;

    /// @param clock replaces the server's clock in tests
    Redis(Link link, String prefix, Optional<InstantSource> clock, Timing timing) {
        this.link = link;
        this.keys = new Keys(prefix);
        this.clock = clock;
        this.timing = timing;
        this.process = Long.toString(timing.dice().nextLong(Long.MAX_VALUE), Character.MAX_RADIX);
        this.breaker = new Breaker(timing);
        this.signals = new Signals(link, timing);
    }

    /// Whether the server can be reached now, as far as this process knows.
    public boolean isConnected() {
        return link.open().isPresent();
    }

    /// Milliseconds of a clock that runs evenly, or of the one that replaces the server's.
    LongSupplier evenMillis() {
        return clock.<LongSupplier>map(moved -> moved::millis)
                .orElse(() -> timing.nanos().getAsLong() / 1_000_000);
    }

    /// The key of an aggregate, `prefix:resource:{identifier}`; all keys with one identifier share a slot.
    public String key(String resource, String identifier) {
        return keys.key(resource, identifier);
    }

    /// The pub/sub channel of an aggregate, for [#signals]; it begins with the prefix, as keys do.
    public String channel(String resource, String identifier) {
        return keys.channel(resource, identifier);
    }

    /// Hints from other processes that something may have happened.
    public Signals signals() {
        return signals;
    }

    /// An identifier as [#key] writes it, for a key that names several.
    public String safe(String identifier) {
        return Keys.safe(identifier);
    }

    /// The identifier that [#safe] wrote so.
    public String plain(String safe) {
        return Keys.plain(safe);
    }

    /// A text as a glob that matches it alone.
    public static String escaped(String text) {
        return text.replaceAll("([*?\\[\\]\\\\])", "\\\\$1");
    }

    /// Hands over the keys that match a glob, on all masters, a thousand or so at a time, each page a round trip. A
    /// key that comes or goes meanwhile may be missed, and one may come twice.
    public void scan(String glob, Consumer<List<String>> page) {
        ScanArgs arguments = ScanArgs.Builder.matches(glob).limit(SCAN_COUNT);
        ScanCursor from = ScanCursor.INITIAL;
        do {
            ScanCursor at = from;
            KeyScanCursor<String> scanned = scan(at, arguments, 1);
            page.accept(scanned.getKeys());
            from = scanned;
        } while (!from.isFinished());
    }

    /// A walk of many pages should not end because one was slow, and asking for a page again changes nothing.
    private KeyScanCursor<String> scan(ScanCursor at, ScanArgs arguments, int patience) {
        try {
            return answer(open -> List.of(open.commands().scan(at, arguments).toCompletableFuture()))
                    .getFirst();
        } catch (BackendException e) {
            if (e.kind() != Kind.TIMEOUT || patience == 0) {
                throw e;
            }
            return scan(at, arguments, patience - 1);
        }
    }

    /// Runs a script. All keys share a slot.
    ///
    /// @param arguments `byte[]` as it is, everything else as its text
    public Reply run(Script script, List<String> keys, Object... arguments) {
        return runAll(List.of(Call.of(script, keys, arguments))).getFirst();
    }

    /// [#run] for many calls, of any slots, in one round trip; each is atomic, not all together.
    public List<Reply> runAll(List<Call> calls) {
        if (calls.isEmpty()) {
            return List.of();
        }
        List<Call> wires = calls.stream().map(this::wire).toList();
        return answer(open -> send(wires, open));
    }

    /// Removes up to 1,000 keys of one slot.
    public void delete(String... keys) {
        answer(open -> List.of(open.commands()
                .unlink(keys)
                .thenApply(count -> new Reply(List.of(count)))
                .toCompletableFuture()));
    }

    /// The call as it goes over the wire, the same each time it is sent.
    private Call wire(Call call) {
        List<String> names = new ArrayList<>(call.keys());
        List<byte[]> arguments = new ArrayList<>();
        arguments.add(Utf8.bytes(
                clock.map(c -> Long.toString(c.instant().toEpochMilli())).orElse("")));
        if (call.script().changing()) {
            String id = process + Long.toString(operations.incrementAndGet(), Character.MAX_RADIX);
            arguments.add(Utf8.bytes(id));
            names.add(keys.operation(names.getFirst(), id));
        }
        arguments.addAll(call.arguments());
        return new Call(call.script(), names, arguments);
    }

    /// Writes them together: one command alone, or many as one batch that is flushed once.
    private static List<CompletableFuture<Reply>> send(List<Call> calls, Open open) {
        List<AsyncCommand<String, byte[], List<Object>>> commands =
                calls.stream().map(Redis::command).toList();
        if (commands.size() == 1) {
            open.connection().dispatch(commands.getFirst());
        } else {
            open.connection().dispatch(commands);
        }
        return IntStream.range(0, commands.size())
                .mapToObj(n -> commands.get(n)
                        .exceptionallyCompose(lost -> unknownScript(lost, calls.get(n), open))
                        .thenApply(Reply::new)
                        .toCompletableFuture())
                .toList();
    }

    private static AsyncCommand<String, byte[], List<Object>> command(Call call) {
        CommandArgs<String, byte[]> arguments = new CommandArgs<>(Link.CODEC)
                .add(call.script().sha1())
                .add(call.keys().size())
                .addKeys(call.keys())
                .addValues(call.arguments());
        return new AsyncCommand<>(new Command<>(CommandType.EVALSHA, new NestedMultiOutput<>(Link.CODEC), arguments));
    }

    /// A server that has not seen the script yet, such as one that has just become master, is told its text.
    private static CompletionStage<List<Object>> unknownScript(Throwable lost, Call call, Open open) {
        return Failures.cause(lost) instanceof RedisNoScriptException
                ? open.commands()
                        .eval(
                                call.script().text(),
                                ScriptOutputType.MULTI,
                                call.keys().toArray(String[]::new),
                                call.arguments().toArray(byte[][]::new))
                : CompletableFuture.failedStage(lost);
    }

    private <T> List<T> answer(Function<Open, List<CompletableFuture<T>>> send) {
        try {
            return once(send);
        } catch (BackendException e) {
            if (!Failures.isLostReply(e)) {
                throw e;
            }
            return again(send, e);
        }
    }

    /// Sends it once more as soon as that can be done. What was sent first may have been done, so if this fails too
    /// the outcome stays unknown.
    private <T> List<T> again(Function<Open, List<CompletableFuture<T>>> send, BackendException first) {
        long patience = timing.nanos().getAsLong() + timing.grace().toNanos();
        while (timing.nanos().getAsLong() < patience) {
            try {
                return once(send);
            } catch (BackendException e) {
                if (e.kind() != Kind.UNAVAILABLE) {
                    break;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        throw first;
    }

    private <T> List<T> once(Function<Open, List<CompletableFuture<T>>> send) {
        Open open = link.open().orElseThrow(Failures::unreachable);
        Ticket ticket = breaker.admit().orElseThrow(Failures::unreachable);
        try {
            List<T> replies = Failures.joined(() -> send.apply(open), open);
            breaker.succeeded(ticket);
            return replies;
        } catch (BackendException e) {
            if (Failures.isSlow(e)) {
                breaker.failed(ticket);
            } else {
                breaker.abandoned(ticket);
            }
            throw e;
        }
    }
}
