package dev.stoa.web.store.order;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.customer.Address;
import dev.stoa.domain.order.ShipTo;
import dev.stoa.web.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// An address as it is typed, with what is wrong by field.
public record AddressFields(
        String name, String line1, String city, String postcode, String country, Map<String, String> faults) {

    static final AddressFields BLANK = new AddressFields("", "", "", "", "GB", Map.of());

    public AddressFields {
        faults = Map.copyOf(faults);
    }

    static AddressFields of(ShipTo to) {
        return new AddressFields(to.name(), to.line1(), to.city(), to.postcode(), to.country(), Map.of());
    }

    static AddressFields of(Address to) {
        return new AddressFields(to.name(), to.line1(), to.city(), to.postcode(), to.country(), Map.of());
    }

    static AddressFields of(Form form) {
        AddressFields typed = new AddressFields(
                form.text("name"),
                form.text("line1"),
                form.text("city"),
                form.text("postcode"),
                form.text("country"),
                Map.of());
        return new AddressFields(typed.name, typed.line1, typed.city, typed.postcode, typed.country, typed.wrong());
    }

    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    /// Empty if something is wrong.
    Optional<ShipTo> shipTo() {
        return faults.isEmpty() ? Optional.of(toShipTo()) : Optional.empty();
    }

    private ShipTo toShipTo() {
        return new ShipTo(name, line1, city, postcode, country);
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
            return Map.of();
        } catch (InvalidInputException e) {
            var fault = e.faults().getFirst();
            return Map.of(
                    fault.field().replace("shipTo.", ""), "This does not fit on a label: " + fault.message() + ".");
        }
    }
}
