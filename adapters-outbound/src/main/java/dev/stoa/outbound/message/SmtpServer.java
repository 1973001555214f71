package dev.stoa.outbound.message;

/// A mail server and how to get in. Printing does not show the password.
///
/// @param user empty if nobody signs in
public record SmtpServer(String host, int port, Security security, String user, String password) {

    /// Whether others on the way can read along.
    public enum Security {
        /// TLS from the first byte on.
        TLS,
        /// TLS before anything is said; without it nothing is sent.
        STARTTLS,
        /// TLS if the server offers it, else in clear.
        IF_OFFERED
    }

    @Override
    public String toString() {
        return "SmtpServer[%s:%d, %s]".formatted(host, port, security);
    }
}
