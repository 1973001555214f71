package dev.stoa.postgres.session;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Require;
import dev.stoa.domain.session.AttributeChange;
import dev.stoa.domain.session.Attributes;
import dev.stoa.domain.session.NewSession;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.Role;
import dev.stoa.domain.session.Session;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.Sessions;
import dev.stoa.domain.session.TokenHash;
import dev.stoa.postgres.Postgres;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Sessions on Postgres: one row each, attributes included.
public final class PostgresSessions implements Sessions {

    private static final String CREATE = "SELECT * FROM session_create(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String FIND = "SELECT * FROM session_find(?, ?)";

    private static final String CHANGE = "SELECT * FROM session_change(?, ?, ?, ?, ?, ?, ?)";

    private static final String ROTATE = """
            UPDATE session SET token = ? WHERE token = ? AND expires_at > (SELECT at_time(?)) RETURNING *
            """;

    private static final String REVOKE = """
            DELETE FROM session WHERE id = ? AND principal = coalesce(?::text, principal)
            AND expires_at > (SELECT at_time(?))
            """;

    private static final String REVOKE_ALL = "SELECT session_revoke_all(?, ?::text, ?) AS live";

    private static final String LIST = "SELECT * FROM session WHERE expires_at > (SELECT at_time(?))";

    private static final String OF_PRINCIPAL = " AND principal = ?";

    private static final String AFTER = " AND id < ?";

    private static final String NEWEST_FIRST = " ORDER BY id DESC LIMIT ?";

    private static final String LIVE = "SELECT count(*) AS live FROM session WHERE expires_at > (SELECT at_time(?))";

    private final Postgres postgres;

    public PostgresSessions(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public Session create(NewSession wanted) {
        Named attributes = Named.of(wanted.attributes());
        return postgres.first(
                        CREATE,
                        SessionRow::read,
                        key(wanted.token()),
                        wanted.id().value(),
                        wanted.principal().value(),
                        wanted.roles().stream().map(Role::name).toArray(String[]::new),
                        wanted.device(),
                        attributes.names(),
                        attributes.sizes(),
                        attributes.values(),
                        wanted.policy().idle().toMillis(),
                        wanted.policy().absolute().toMillis(),
                        wanted.policy().granularity().toMillis(),
                        wanted.policy().maxPerPrincipal(),
                        postgres.now())
                .orElseThrow(() -> new BackendException(
                        BackendException.Kind.CONFLICT, "there is a session " + wanted.id() + " already"));
    }

    @Override
    public Optional<Session> find(TokenHash token) {
        return postgres.first(FIND, SessionRow::read, key(token), postgres.now());
    }

    @Override
    public Optional<Session> change(TokenHash token, AttributeChange change) {
        Named set = Named.of(change.set());
        return postgres.first(
                CHANGE,
                SessionRow::read,
                key(token),
                set.names(),
                set.sizes(),
                set.values(),
                change.remove().toArray(String[]::new),
                Attributes.MAX_NAMES,
                postgres.now());
    }

    @Override
    public Optional<Session> rotate(TokenHash old, TokenHash next) {
        Require.range("bucket of the next token", next.bucket(), old.bucket(), old.bucket());
        return postgres.first(ROTATE, SessionRow::read, key(next), key(old), postgres.now());
    }

    @Override
    public boolean revoke(SessionId id, Optional<Principal> owner) {
        return postgres.change(REVOKE, id.value(), owner.map(Principal::value), postgres.now()) > 0;
    }

    @Override
    public int revokeAll(Principal principal, Optional<SessionId> keep) {
        return postgres.one(
                REVOKE_ALL, row -> row.integer("live"), principal.value(), keep.map(SessionId::value), postgres.now());
    }

    @Override
    public Page<Session> list(Optional<Principal> principal, PageRequest page) {
        StringBuilder sql = new StringBuilder(LIST);
        List<Object> values = new ArrayList<>(List.of(postgres.now()));
        principal.ifPresent(owner -> {
            sql.append(OF_PRINCIPAL);
            values.add(owner.value());
        });
        page.after().ifPresent(id -> {
            sql.append(AFTER);
            values.add(id);
        });
        sql.append(NEWEST_FIRST);
        values.add(page.limit() + 1);
        List<Session> found = postgres.all(sql.toString(), SessionRow::read, values.toArray());
        return found.size() <= page.limit()
                ? new Page<>(found, Optional.empty())
                : new Page<>(
                        found.subList(0, page.limit()),
                        Optional.of(found.get(page.limit() - 1).id().value()));
    }

    @Override
    public long live() {
        return postgres.one(LIVE, row -> row.number("live"), postgres.now());
    }

    private static byte[] key(TokenHash token) {
        return ByteBuffer.allocate(33)
                .put((byte) token.bucket())
                .put(HexFormat.of().parseHex(token.sha256()))
                .array();
    }
}
