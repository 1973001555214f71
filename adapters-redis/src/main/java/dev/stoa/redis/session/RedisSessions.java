package dev.stoa.redis.session;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Require;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.session.AttributeChange;
import dev.stoa.domain.session.Attributes;
import dev.stoa.domain.session.NewSession;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.Session;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.Sessions;
import dev.stoa.domain.session.TokenHash;
import dev.stoa.redis.Call;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Reply;
import dev.stoa.redis.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Sessions on Redis, in 64 parts by the bucket of their principal: whatever concerns one principal or one token is one
/// script on one part. Operators' questions about everybody ask all parts in one pipeline.
public final class RedisSessions implements Sessions {

    /// Fewer than there are buckets, because a page of everybody's sessions reads a page from every part.
    private static final int PARTS = 64;

    private static final Comparator<Session> NEWEST_FIRST =
            Comparator.comparing(session -> session.id().value(), Utf8.ORDER.reversed());

    private final Redis redis;
    private final List<List<String>> parts;

    public RedisSessions(Redis redis) {
        this.redis = redis;
        this.parts = IntStream.range(0, PARTS)
                .mapToObj(part -> redis.key("session", Integer.toString(part)))
                .map(part -> Stream.of("bodies", "tokens", "ids", "ends", "owners")
                        .map(field -> part + ":" + field)
                        .toList())
                .toList();
    }

    @Override
    public Session create(NewSession session) {
        List<Object> arguments = SessionRecord.arguments(session);
        Reply created = redis.run(SessionScripts.CREATE, part(session.token()), arguments.toArray());
        return SessionRecord.maybe(created)
                .orElseThrow(() -> new BackendException(
                        BackendException.Kind.CONFLICT, "there is a session " + session.id() + " already"));
    }

    @Override
    public Optional<Session> find(TokenHash token) {
        return SessionRecord.maybe(redis.run(SessionScripts.FIND, part(token), bytes(token)));
    }

    @Override
    public Optional<Session> change(TokenHash token, AttributeChange change) {
        List<Object> arguments = new ArrayList<>(
                List.of(bytes(token), Attributes.MAX_NAMES, change.remove().size()));
        arguments.addAll(change.remove());
        arguments.addAll(SessionRecord.arguments(change.set()));
        Reply changed = redis.run(SessionScripts.CHANGE, part(token), arguments.toArray());
        if (changed.size() == 1) {
            Require.range("attribute names", changed.number(0), 0, Attributes.MAX_NAMES);
        }
        return SessionRecord.maybe(changed);
    }

    @Override
    public Optional<Session> rotate(TokenHash old, TokenHash next) {
        Require.range("bucket of the next token", next.bucket(), old.bucket(), old.bucket());
        return SessionRecord.maybe(redis.run(SessionScripts.ROTATE, part(old), bytes(old), bytes(next)));
    }

    @Override
    public boolean revoke(SessionId id, Optional<Principal> owner) {
        Object[] arguments = {id, owner.map(Principal::value).orElse("")};
        return owner
                .map(principal -> List.of(redis.run(SessionScripts.REVOKE, part(principal.bucket()), arguments)))
                .orElseGet(() -> runOnAll(SessionScripts.REVOKE, arguments))
                .stream()
                .anyMatch(answer -> answer.number(0) == 1);
    }

    @Override
    public int revokeAll(Principal principal, Optional<SessionId> keep) {
        String kept = keep.map(SessionId::value).orElse("");
        Reply ended = redis.run(SessionScripts.REVOKE_ALL, part(principal.bucket()), principal, kept);
        return Math.toIntExact(ended.number(0));
    }

    @Override
    public Page<Session> list(Optional<Principal> principal, PageRequest page) {
        List<Reply> answers = principal
                .map(owner -> List.of(redis.run(SessionScripts.LIST_OWN, part(owner.bucket()), owner)))
                .orElseGet(() -> runOnAll(
                        SessionScripts.LIST, page.limit() + 1, page.after().orElse("")));
        List<Session> found = answers.stream()
                .flatMap(Reply::replies)
                .map(SessionRecord::session)
                .filter(session -> page.after()
                        .filter(id -> Utf8.ORDER.compare(session.id().value(), id) >= 0)
                        .isEmpty())
                .sorted(NEWEST_FIRST)
                .limit(page.limit() + 1L)
                .toList();
        return found.size() <= page.limit()
                ? new Page<>(found, Optional.empty())
                : new Page<>(
                        found.subList(0, page.limit()),
                        Optional.of(found.get(page.limit() - 1).id().value()));
    }

    @Override
    public long live() {
        return runOnAll(SessionScripts.LIVE).stream()
                .mapToLong(part -> part.number(0))
                .sum();
    }

    private List<Reply> runOnAll(Script script, Object... arguments) {
        return redis.runAll(
                parts.stream().map(part -> Call.of(script, part, arguments)).toList());
    }

    private List<String> part(TokenHash token) {
        return part(token.bucket());
    }

    private List<String> part(int bucket) {
        return parts.get(bucket % PARTS);
    }

    private static byte[] bytes(TokenHash token) {
        return HexFormat.of().parseHex(token.sha256());
    }
}
