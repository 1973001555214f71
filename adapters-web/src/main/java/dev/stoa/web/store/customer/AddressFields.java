package dev.stoa.web.store.customer;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.customer.Address;
import dev.stoa.domain.order.ShipTo;
import dev.stoa.web.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An address as it is typed, with what is wrong by field.
public record AddressFields(
        String name,
        String line1,
        String line2,
        String city,
        String postcode,
        String country,
        Map<String, String> faults) {

    public static final AddressFields BLANK = new AddressFields("", "", "", "", "", "GB", Map.of());

    public AddressFields {
        faults = Map.copyOf(faults);
    }

    public static AddressFields of(ShipTo to) {
        return new AddressFields(to.name(), to.line1(), "", to.city(), to.postcode(), to.country(), Map.of());
    }

    static AddressFields of(Address to) {
        return new AddressFields(
                to.name(), to.line1(), to.line2().orElse(""), to.city(), to.postcode(), to.country(), Map.of());
    }

    /// As labels have it: with one line for the street.
    public static AddressFields label(Address to) {
        AddressFields all = of(to);
        String street = all.line2.isEmpty() ? all.line1 : all.line1 + ", " + all.line2;
        return new AddressFields(all.name, street, "", all.city, all.postcode, all.country, Map.of());
    }

    public static AddressFields of(Form form) {
        AddressFields typed = new AddressFields(
                form.text("name"),
                form.text("line1"),
                form.text("line2"),
                form.text("city"),
                form.text("postcode"),
                form.text("country"),
                Map.of());
        return typed.with(typed.wrong());
    }

    AddressFields named(String somebody) {
        return new AddressFields(somebody, line1, line2, city, postcode, country, faults);
    }

    private AddressFields with(Map<String, String> wrong) {
        return new AddressFields(name, line1, line2, city, postcode, country, wrong);
    }

    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    public List<Country> countries() {
        return Country.with(country);
    }

    /// Empty if something is wrong.
    public Optional<ShipTo> shipTo() {
        return faults.isEmpty() ? Optional.of(toShipTo()) : Optional.empty();
    }

    /// Empty if something is wrong.
    Optional<Address> address(String id) {
        return faults.isEmpty() ? Optional.of(toAddress(id)) : Optional.empty();
    }

    private ShipTo toShipTo() {
        return new ShipTo(name, line1, city, postcode, country);
    }

    private Address toAddress(String id) {
        Optional<String> second = Optional.of(line2).filter(text -> !text.isEmpty());
        return new Address(id, name, line1, second, city, postcode, country);
    }

    private Map<String, String> wrong() {
        Map<String, String> wrong = new LinkedHashMap<>();
        blank(wrong, "name", name, "Who is it for?");
        blank(wrong, "line1", line1, "Which street and number?");
        blank(wrong, "city", city, "Which town?");
        blank(wrong, "postcode", postcode, "Which postcode?");
        return wrong.isEmpty() ? tooLong() : wrong;
    }

    private static void blank(Map<String, String> wrong, String field, String text, String question) {
        if (text.isEmpty()) {
            wrong.put(field, question);
        }
    }

    /// The domain says what an address may be.
    private Map<String, String> tooLong() {
        try {
            toShipTo();
            toAddress("any");
            return Map.of();
        } catch (InvalidInputException e) {
            var fault = e.faults().getFirst();
            return Map.of(
                    fault.field().replace("shipTo.", ""), "This does not fit on a label: " + fault.message() + ".");
        }
    }
}
