package dev.stoa.outbound.message;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.lang.System.Logger.Level;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// A connection whose goodbye cannot fail: mail that was taken is taken, and is not sent again because of it.
public final class SmtpConnection extends SMTPTransport {

    private static final System.Logger LOG = System.getLogger(SmtpConnection.class.getName());

    /// Called by the mail library, by reflection.
    public SmtpConnection(Session session, URLName name) {
        super(session, name);
    }

    @Override
    public synchronized void close() {
        try {
            super.close();
        } catch (MessagingException e) {
            LOG.log(Level.DEBUG, "a mail server left without a goodbye", e);
        }
    }
}
