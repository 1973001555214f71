package dev.stoa.contracts;

import dev.stoa.domain.BackendException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every operation does when its backend is down.
public final class Outages {

    private Outages() {}

    /// Each call must fail as unavailable; none may say "not found" or return a default.
    public static void assertUnavailable(ThrowingCallable... calls) {
        for (ThrowingCallable call : calls) {
            assertThatThrownBy(call)
                    .isInstanceOfSatisfying(
                            BackendException.class,
                            e -> org.assertj.core.api.Assertions.assertThat(e.kind())
                                    .isEqualTo(BackendException.Kind.UNAVAILABLE));
        }
    }
}
