package dev.stoa.http.session;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/// @param cartId a guest's cart that becomes part of the customer's
@Introspected
public record SignInRequest(
        @Size(min = 1, max = 200) String challengeId,
        @Size(min = 4, max = 10) String code,
        Optional<@Size(min = 1, max = 200) String> cartId) {

    @Override
    public String toString() {
        return "SignInRequest[hidden]";
    }
}
