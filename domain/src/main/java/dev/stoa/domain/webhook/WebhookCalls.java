package dev.stoa.domain.webhook;

import java.net.URI;
import java.util.Map;

/// Calls to addresses that other people chose. It trusts none of them: see [dev.stoa.domain.CallFailure].
public interface WebhookCalls {

    /// The longest body that can be posted, in bytes of UTF-8.
    int MAX_BODY_BYTES = 1024 * 1024;

    /// Whether this URL can ever be called, as far as that shows without asking where its host is: it is `https`
    /// without user and password, and its host is a name or an address that may be called. A name may lead to an
    /// address that may not, which only [#post] finds.
    boolean mayCall(URI url);

    /// Posts JSON once and waits 5 seconds at most. The host is resolved once, and the connection goes to exactly
    /// the address that was looked at. Of what is answered no more than 64 KiB is read, and only the status is
    /// told. It may have arrived although the outcome is a failure.
    ///
    /// @param url one that may not be called is a failure
    /// @param headers on top of `Content-Type: application/json`; at most 20, the values printable ASCII
    /// @param body JSON, up to [#MAX_BODY_BYTES]
    /// @throws dev.stoa.domain.InvalidInputException for headers or a body that cannot be sent to anybody
    CallOutcome post(URI url, Map<String, String> headers, String body);
}
