package dev.stoa.http.order;

import dev.stoa.domain.order.ShipTo;
import dev.stoa.domain.payment.PaymentMethod;
import dev.stoa.http.MoneyJson;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a customer sends to order. It has no prices: those come from the catalog.
///
/// @param useCredit whether the customer's credit pays what it can; not if left out
/// @param expectedTotal refuses the order if it would cost anything else
@Introspected
public record OrderBody(
        @Size(min = 1, max = 1024) String cartId,
        Payment payment,
        Address shipTo,
        Optional<Boolean> useCredit,
        Optional<MoneyJson> expectedTotal) {

    /// @param method `test`
    /// @param token `approve`, `decline`, `timeout` or `duplicate`
    @Introspected
    public record Payment(
            @Pattern(regexp = "test", message = "must be test")
            String method,

            @Size(min = 1, max = 200) String token) {

        /// Without the token, which may stand for a card.
        @Override
        public String toString() {
            return "Payment[" + method + "]";
        }

        public PaymentMethod toMethod() {
            return new PaymentMethod(method, token);
        }
    }

    /// @param country two capital letters of ISO 3166
    @Introspected
    public record Address(
            @Size(min = 1, max = 100) String name,
            @Size(min = 1, max = 200) String line1,
            @Size(min = 1, max = 100) String city,
            @Size(min = 1, max = 20) String postcode,

            @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters, such as GB")
            String country) {

        public ShipTo toShipTo() {
            return new ShipTo(name, line1, city, postcode, country);
        }
    }

    /// What tells this request from another one under the same key: its fields, each with its length before it, so
    /// that no text can pass for two.
    public String digest() {
        String fields = Stream.of(
                        cartId,
                        payment.method(),
                        payment.token(),
                        shipTo.name(),
                        shipTo.line1(),
                        shipTo.city(),
                        shipTo.postcode(),
                        shipTo.country(),
                        useCredit,
                        expectedTotal)
                .map(String::valueOf)
                .map(field -> field.length() + ":" + field)
                .collect(Collectors.joining());
        try {
            byte[] text = fields.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
