package dev.stoa.postgres.customer;

import dev.stoa.domain.customer.Address;
import dev.stoa.domain.customer.Customer;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.customer.Profile;
import dev.stoa.domain.customer.Tier;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.domain.session.Role;
import dev.stoa.postgres.Row;
import dev.stoa.postgres.Statements;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Customers as rows of the view `customer_read`.
final class CustomerRows {

    private static final String CHANGE =
            "UPDATE customer SET name = ?::text, tier = ?, roles = ?, disabled = ?, version = version + 1 WHERE id = ?";
    private static final String NO_ADDRESSES = "DELETE FROM customer_address WHERE customer = ?";
    private static final String ADDRESSES = """
            INSERT INTO customer_address (customer, nth, id, name, line1, line2, city, postcode, country)
            SELECT ?, v.nth, v.id, v.name, v.line1, v.line2, v.city, v.postcode, v.country
            FROM unnest(?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY
              v (id, name, line1, line2, city, postcode, country, nth)
            """;

    private CustomerRows() {}

    static Customer read(Row row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        row.texts("roles").forEach(role -> roles.add(Role.valueOf(role)));
        return new Customer(
                new CustomerId(row.text("id")),
                new Profile(
                        row.maybeText("name"),
                        addresses(row),
                        Tier.valueOf(row.text("tier")),
                        roles,
                        row.is("disabled")),
                row.texts("contacts").stream().map(CustomerRows::contact).toList(),
                row.number("version"),
                row.instant("created_at"));
    }

    /// Contacts are kept in their normal form.
    private static Recipient contact(String value) {
        return value.indexOf('@') >= 0 ? new Recipient.Email(value) : new Recipient.Phone(value);
    }

    private static List<Address> addresses(Row row) throws SQLException {
        List<String> ids = row.texts("ids");
        List<String> names = row.texts("names");
        List<String> lines1 = row.texts("lines1");
        List<String> lines2 = row.texts("lines2");
        List<String> cities = row.texts("cities");
        List<String> postcodes = row.texts("postcodes");
        List<String> countries = row.texts("countries");
        List<Address> addresses = new ArrayList<>(ids.size());
        for (int n = 0; n < ids.size(); n++) {
            addresses.add(new Address(
                    ids.get(n),
                    names.get(n),
                    lines1.get(n),
                    Optional.of(lines2.get(n)).filter(line -> !line.isEmpty()),
                    cities.get(n),
                    postcodes.get(n),
                    countries.get(n)));
        }
        return addresses;
    }

    /// Writes a profile over the one of a locked customer.
    static void write(Statements statements, CustomerId id, Profile profile) throws SQLException {
        List<Address> addresses = profile.addresses();
        statements.change(
                CHANGE, profile.name(), profile.tier().name(), roles(profile.roles()), profile.disabled(), id.value());
        statements.change(NO_ADDRESSES, id.value());
        statements.change(
                ADDRESSES,
                id.value(),
                column(addresses, Address::id),
                column(addresses, Address::name),
                column(addresses, Address::line1),
                column(addresses, address -> address.line2().orElse("")),
                column(addresses, Address::city),
                column(addresses, Address::postcode),
                column(addresses, Address::country));
    }

    static String[] roles(Collection<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    private static String[] column(List<Address> addresses, Function<Address, String> field) {
        return addresses.stream().map(field).toArray(String[]::new);
    }
}
