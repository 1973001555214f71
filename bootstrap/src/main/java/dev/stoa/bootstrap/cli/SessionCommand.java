package dev.stoa.bootstrap.cli;

import dev.stoa.bootstrap.client.ClientException;
import dev.stoa.bootstrap.client.ClientException.Kind;
import dev.stoa.bootstrap.client.ShopClient;
import io.micronaut.json.tree.JsonNode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "session",
        description = "Shows who is signed in at a running shop, and signs people out.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class SessionCommand extends Group {

    private static final String PATH = "/api/v1/admin/sessions";
    private static final String CUSTOMERS = "/api/v1/admin/customers";

    /// Whose sessions to end.
    static final class Whose {

        @Parameters(paramLabel = "ID", description = "A session, as 'stoa session list' names it.")
        private @Nullable String session;

        @Option(
                names = "--customer",
                paramLabel = "ID",
                required = true,
                description = "All sessions of a customer, by the customer's id.")
        private @Nullable String customer;
    }

    @Command(
            name = "list",
            description = "Lists live sessions, newest first. Tokens are never shown; the shop does not know them.",
            mixinStandardHelpOptions = true)
    int list(
            @Mixin ShopOptions shop,
            @Mixin Limit limit,
            @Nullable
                    @Option(
                            names = "--customer",
                            paramLabel = "ID",
                            description = "Only those of one customer, by the customer's id.")
                    String customer) {
        Listing sessions = of(shop.operator(), customer, limit.most());
        Table table = new Table("SESSION", "CUSTOMER", "CREATED", "LAST SEEN", "EXPIRES", "DEVICE");
        for (JsonNode session : sessions.items()) {
            table.row(
                    Cells.text(session, "sessionId"),
                    Cells.text(session, "customerId"),
                    Cells.time(session, "createdAt"),
                    Cells.time(session, "lastSeenAt"),
                    Cells.time(session, "expiresAt"),
                    Cells.text(session, "device"));
        }
        shop.print(table.text("Nobody is signed in.") + sessions.tail(), sessions.fields());
        return Exit.DONE.code();
    }

    @Command(
            name = "revoke",
            description = "Ends a session, or all sessions of a customer, who has to sign in again.",
            mixinStandardHelpOptions = true)
    int revoke(@Mixin ShopOptions shop, @Mixin Consent consent, @ArgGroup(multiplicity = "1") Whose which) {
        consent.requireSomebody();
        ShopClient operator = shop.operator();
        long ended = which.customer == null
                ? one(operator, consent, Objects.requireNonNull(which.session))
                : all(operator, consent, which.customer);
        shop.print(
                "%s %s.".formatted(Count.of(ended, "session"), consent.isDryRun() ? "would be ended" : "ended"),
                Map.of("ended", ended, "dryRun", consent.isDryRun()));
        return Exit.DONE.code();
    }

    private static long one(ShopClient operator, Consent consent, String session) {
        if (consent.isDryRun()) {
            return of(operator, null, Limit.MOST).items().stream()
                    .filter(each -> Cells.text(each, "sessionId").equals(session))
                    .map(each -> 1L)
                    .findFirst()
                    .orElseThrow(() -> new ClientException(Kind.REFUSED, "there is no session " + session));
        }
        consent.ask("End session " + session);
        operator.delete(PATH + "/" + ShopClient.encode(session)).orFail("end session " + session);
        return 1;
    }

    private static long all(ShopClient operator, Consent consent, String customer) {
        long live = of(operator, customer, Limit.MOST).items().size();
        if (live == 0) {
            operator.get(CUSTOMERS + "/" + ShopClient.encode(customer)).orFail("end the sessions of " + customer);
        }
        if (consent.isDryRun() || live == 0) {
            return live;
        }
        consent.ask("End %s of %s".formatted(Count.of(live, "session"), customer));
        return operator.delete(PATH + "?customerId=" + ShopClient.encode(customer))
                .orFail("end the sessions of " + customer)
                .number("ended");
    }

    private static Listing of(ShopClient operator, @Nullable String customer, int most) {
        String query = customer == null ? "" : "?customerId=" + ShopClient.encode(customer);
        return Listing.of(operator, PATH + query, most, "list sessions");
    }
}
