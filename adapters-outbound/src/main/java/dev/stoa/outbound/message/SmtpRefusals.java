package dev.stoa.outbound.message;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.BackendException.Kind;
import dev.stoa.domain.message.Delivery;
import io.micronaut.email.EmailException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/// Tells a mail server's "never" from its "not now".
///
/// A code of 500 and more about the recipient or the message is for good. About the sender or the signing in, it is
/// a matter of the shop's settings, which somebody can mend.
final class SmtpRefusals {

    private static final int FOR_GOOD = 500;
    private static final int FIRST_OF_SIGNING_IN = 530;
    private static final int LAST_OF_SIGNING_IN = 538;

    private SmtpRefusals() {}

    /// @throws BackendException if another attempt may succeed
    static Delivery judged(EmailException e) {
        return judged(e.getCause() instanceof MessagingException said ? said : new MessagingException("no mail", e));
    }

    private static Delivery judged(MessagingException e) {
        OptionalInt code = code(e);
        if (code.isEmpty()) {
            throw new BackendException(
                    isLate(e) ? Kind.TIMEOUT : Kind.UNAVAILABLE, "the mail server did not take a message", e);
        }
        String said = "the mail server said " + code.getAsInt();
        if (isForGood(code.getAsInt())) {
            return new Delivery.Rejected(said);
        }
        // Without its cause, which names the recipient.
        throw new BackendException(Kind.UNAVAILABLE, said);
    }

    private static boolean isForGood(int code) {
        return code >= FOR_GOOD && (code < FIRST_OF_SIGNING_IN || code > LAST_OF_SIGNING_IN);
    }

    /// What the server said of the recipient or the message.
    private static OptionalInt code(MessagingException e) {
        Optional<Exception> each = Optional.of(e);
        while (each.isPresent()) {
            Exception now = each.get();
            if (now instanceof SMTPAddressFailedException refused) {
                return OptionalInt.of(refused.getReturnCode());
            }
            if (now instanceof SMTPSendFailedException refused && !isAboutSender(refused)) {
                return OptionalInt.of(refused.getReturnCode());
            }
            each = now instanceof MessagingException further
                    ? Optional.ofNullable(further.getNextException())
                    : Optional.empty();
        }
        return OptionalInt.empty();
    }

    private static boolean isAboutSender(SMTPSendFailedException refused) {
        return refused.getCommand() != null && refused.getCommand().startsWith("MAIL");
    }

    private static boolean isLate(MessagingException e) {
        return !(e instanceof MailConnectException) && e.getNextException() instanceof SocketTimeoutException;
    }
}
