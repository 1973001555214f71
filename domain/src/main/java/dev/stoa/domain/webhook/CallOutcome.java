package dev.stoa.domain.webhook;

import dev.stoa.domain.CallFailure;
import dev.stoa.domain.Require;

/// What came of a call to a webhook.
public sealed interface CallOutcome {

    /// The server answered, whatever it said. Redirects are answers too: they are not followed.
    ///
    /// @param status of HTTP, 200 to 599
    record Answered(int status) implements CallOutcome {

        public Answered {
            Require.range("status", status, 200, 599);
        }

        /// Whether the server took what it was sent.
        public boolean isAccepted() {
            return status < 300;
        }
    }

    /// There was no answer.
    record Failed(CallFailure why) implements CallOutcome {}
}
