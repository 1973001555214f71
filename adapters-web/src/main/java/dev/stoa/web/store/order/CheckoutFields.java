package dev.stoa.web.store.order;

import dev.stoa.web.Form;
import dev.stoa.web.store.customer.AddressFields;

/// The checkout's form as it is filled in.
///
/// @param declines whether the card to try is the one that is declined
/// @param usesCredit whether to pay with credit first
public record CheckoutFields(AddressFields address, boolean declines, boolean usesCredit) {

    static CheckoutFields of(Form form) {
        return new CheckoutFields(AddressFields.of(form), form.text("payment").equals("decline"), form.has("credit"));
    }

    /// With nothing chosen yet.
    static CheckoutFields to(AddressFields address) {
        return new CheckoutFields(address, false, false);
    }
}
