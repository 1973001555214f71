package dev.stoa.redis.session;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Require;
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
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Sessions on Redis, in 64 parts by the bucket of their principal: whatever concerns one principal or one token is
/// one script on one part. Operators' questions about everybody ask all parts in one pipeline.
///
/// A session's id is checked to be new in its own part only, as no script sees two parts. Ids are random, so this
/// is a second line of defence; were one given twice, each session would still be found and ended by its own token
/// and owner.
public final class RedisSessions implements Sessions {

    /// Fewer than there are buckets, because a page of everybody's sessions reads a page from every part.
    private static final int PARTS = 64;

    /// How many ids of a part one script looks at, about half a millisecond of the server's time.
    private static final int LOOKS = 1_000;

    /// After so many round trips a page is as long as it is, and says where to go on.
    private static final int ROUNDS = 16;

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
        return principal.map(owner -> listOwn(owner, page)).orElseGet(() -> listAll(page));
    }

    private Page<Session> listOwn(Principal owner, PageRequest page) {
        SessionListing listing = new SessionListing(page);
        listing.add(redis.run(SessionScripts.LIST_OWN, part(owner.bucket()), owner));
        return listing.page();
    }

    /// Parts whose sessions have ended by the thousand are asked again from where they got to.
    private Page<Session> listAll(PageRequest page) {
        SessionListing listing = new SessionListing(page);
        Map<List<String>, String> from = new LinkedHashMap<>();
        parts.forEach(part -> from.put(part, page.after().orElse("")));
        for (int round = 0; round < ROUNDS && !from.isEmpty() && !listing.isFull(); round++) {
            look(page.limit() + 1, from, listing);
        }
        return listing.page();
    }

    /// @param from the parts that are not at their ends, and where each goes on
    private void look(int wanted, Map<List<String>, String> from, SessionListing listing) {
        List<List<String>> asked = List.copyOf(from.keySet());
        List<Reply> answers = redis.runAll(asked.stream()
                .map(part -> Call.of(SessionScripts.LIST, part, wanted, Objects.requireNonNull(from.get(part)), LOOKS))
                .toList());
        for (int n = 0; n < asked.size(); n++) {
            from.put(asked.get(n), answers.get(n).text(0));
            listing.add(answers.get(n).at(1));
        }
        from.values().removeIf(String::isEmpty);
        listing.knownDownTo(from.values());
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
