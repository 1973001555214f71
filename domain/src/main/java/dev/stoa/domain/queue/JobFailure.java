package dev.stoa.domain.queue;

import dev.stoa.domain.Require;

/// Why an attempt failed. Holds no secret.
///
/// @param kind what failures are grouped by, 1 to 200 characters, such as the name of an error; no id or count in
/// it
/// @param detail 0 to 2,000 characters
public record JobFailure(String kind, String detail) {

    /// The kind of an attempt whose worker fell silent; the detail is its worker.
    public static final String LEASE_EXPIRED = "lease expired";

    public JobFailure {
        Require.text("kind", kind, 1, 200);
        Require.text("detail", detail, 0, 2_000);
    }
}
