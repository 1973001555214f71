package dev.stoa.postgres.catalog;

import dev.stoa.domain.Cursor;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Require;
import dev.stoa.domain.catalog.Offer;
import dev.stoa.domain.catalog.OfferDetails;
import dev.stoa.domain.catalog.OfferId;
import dev.stoa.domain.catalog.OfferOutcome;
import dev.stoa.domain.catalog.Offers;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.catalog.SortKey;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Offers on Postgres, listed by an index in the order they end, which starts behind everything that has ended.
public final class PostgresOffers implements Offers {

    private static final String LIST = "offers";
    private static final SortKey START = new SortKey(0, "", "");
    private static final String OFFER = "(ROW(?, ?, ?, ?, ?, ?, ?, ?)::offer)";
    private static final String COLUMNS = "id, merchant, title, code, terms, starts_at, ends_at, version";

    private static final String CREATE = "SELECT outcome, (item).* FROM offer_create(" + OFFER + ")";
    private static final String CHANGE = "SELECT outcome, (item).* FROM offer_change(" + OFFER + ")";
    private static final String BY_IDS = """
            SELECT o.* FROM unnest(?) WITH ORDINALITY AS asked (id, n) JOIN offer o USING (id) ORDER BY n
            """;
    private static final String LIVE = """
            WITH clock AS MATERIALIZED (SELECT at_time(?) AS now)
            SELECT %s FROM offer
            WHERE ends_at > (SELECT now FROM clock) AND starts_at <= (SELECT now FROM clock)
              AND (ends_at, id) > (?, ?) %s
            ORDER BY ends_at, id LIMIT ?
            """;
    private static final String ALL_LIVE = LIVE.formatted(COLUMNS, "");
    private static final String LIVE_OF_MERCHANT = LIVE.formatted(COLUMNS, "AND merchant = ?");

    private final Postgres postgres;

    public PostgresOffers(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public OfferOutcome create(OfferId id, OfferDetails details) {
        return save(CREATE, id, details, 1);
    }

    @Override
    public OfferOutcome change(OfferId id, long expectedVersion, OfferDetails details) {
        return save(CHANGE, id, details, expectedVersion + 1);
    }

    @Override
    public Optional<Offer> byId(OfferId id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Offer> byIds(List<OfferId> ids) {
        String[] asked =
                Require.atMost("ids", ids, MAX_IDS).stream().map(OfferId::value).toArray(String[]::new);
        return postgres.all(BY_IDS, PostgresOffers::offer, (Object) asked);
    }

    @Override
    public Page<Offer> live(Optional<Slug> merchant, PageRequest request) {
        SortKey after =
                request.after().map(cursor -> SortKey.ofCursor(LIST, cursor)).orElse(START);
        int wanted = request.limit() + 1;
        List<Offer> found = merchant.map(slug -> postgres.all(
                        LIVE_OF_MERCHANT,
                        PostgresOffers::offer,
                        postgres.now(),
                        after.time(),
                        after.id(),
                        slug.value(),
                        wanted))
                .orElseGet(() -> postgres.all(
                        ALL_LIVE, PostgresOffers::offer, postgres.now(), after.time(), after.id(), wanted));
        return Cursor.page(found, request.limit(), last -> SortKey.byEnd(last).cursor(LIST));
    }

    private OfferOutcome save(String sql, OfferId id, OfferDetails details, long version) {
        return postgres.one(
                sql,
                PostgresOffers::outcome,
                id.value(),
                details.merchant().value(),
                details.title(),
                details.code(),
                details.terms(),
                details.startsAt(),
                details.endsAt(),
                version);
    }

    private static OfferOutcome outcome(Row row) throws SQLException {
        return switch (row.text("outcome")) {
            case "saved" -> new OfferOutcome.Saved(offer(row));
            case "id" -> new OfferOutcome.IdTaken(offer(row));
            case "stale" -> new OfferOutcome.Stale(offer(row));
            case "absent" -> new OfferOutcome.Absent();
            default -> throw new SQLException("no outcome of saving an offer");
        };
    }

    private static Offer offer(Row row) throws SQLException {
        OfferDetails details = new OfferDetails(
                new Slug(row.text("merchant")),
                row.text("title"),
                row.maybeText("code"),
                row.text("terms"),
                row.instant("starts_at"),
                row.instant("ends_at"));
        return new Offer(new OfferId(row.text("id")), details, row.number("version"));
    }
}
