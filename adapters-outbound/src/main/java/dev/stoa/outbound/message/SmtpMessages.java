package dev.stoa.outbound.message;

import dev.stoa.domain.message.Delivery;
import dev.stoa.domain.message.Message;
import dev.stoa.domain.message.MessageSender;
import dev.stoa.domain.otp.Recipient;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;

/// Mail over SMTP, a connection each.
public final class SmtpMessages implements MessageSender {

    private static final String PROTOCOL = "smtp";

    private final SmtpServer server;
    private final InternetAddress from;
    private final InstantSource clock;
    private final Session session;

    /// @param from an address, or a name and an address such as `Shop <shop@example.com>`
    /// @param patience for each answer of the server
    /// @param tls whose word is taken for who the server is
    public SmtpMessages(SmtpServer server, String from, InstantSource clock, Duration patience, SSLContext tls) {
        this.server = server;
        this.from = address(from);
        this.clock = clock;
        this.session = Session.getInstance(properties(server, this.from, patience, tls));
    }

    /// Whether mail can be from there: an address, or a name and an address.
    public static boolean canBeFrom(String text) {
        try {
            address(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static InternetAddress address(String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            return new InternetAddress(address.getAddress(), address.getPersonal(), StandardCharsets.UTF_8.name());
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException("no address that mail can come from: " + text, e);
        }
    }

    private static Properties properties(SmtpServer server, InternetAddress from, Duration patience, SSLContext tls) {
        String millis = Long.toString(patience.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        properties.setProperty("mail.smtp.ssl.enable", is(server, SmtpServer.Security.TLS));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", is(server, SmtpServer.Security.STARTTLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.socketFactory", tls.getSocketFactory());
        // Else the machine's name is looked up, which takes long where nobody knows it.
        properties.setProperty("mail.smtp.localhost", from.getAddress().replaceFirst(".*@", ""));
        properties.setProperty("mail.from", from.getAddress());
        return properties;
    }

    private static String is(SmtpServer server, SmtpServer.Security security) {
        return Boolean.toString(server.security() == security);
    }

    @Override
    public boolean reaches(Recipient to) {
        return to instanceof Recipient.Email;
    }

    @Override
    public Delivery send(Message message) {
        if (!reaches(message.to())) {
            return new Delivery.Rejected("a phone gets no mail");
        }
        boolean taken = false;
        try (Transport transport = session.getTransport(PROTOCOL)) {
            connect(transport);
            MimeMessage mail = mail(message);
            transport.sendMessage(mail, mail.getAllRecipients());
            taken = true;
        } catch (MessagingException e) {
            if (!taken) {
                return SmtpRefusals.judged(e);
            }
        }
        return new Delivery.Accepted();
    }

    /// What keeps the server from taking mail: it is asked, but nothing is sent.
    public Optional<String> obstacle() {
        try (Transport transport = session.getTransport(PROTOCOL)) {
            connect(transport);
            return Optional.empty();
        } catch (MessagingException e) {
            return Optional.of(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /// Null means nobody: any text would be signed in with.
    private void connect(Transport transport) throws MessagingException {
        boolean nobody = server.user().isEmpty();
        transport.connect(
                server.host(), server.port(), nobody ? null : server.user(), nobody ? null : server.password());
    }

    private MimeMessage mail(Message message) throws MessagingException {
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom(from);
        mail.setRecipients(
                MimeMessage.RecipientType.TO,
                new Address[] {new InternetAddress(message.to().value(), true)});
        mail.setSubject(oneLine(message.subject()), StandardCharsets.UTF_8.name());
        mail.setText(message.text(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        return mail;
    }

    /// A line break in a header would begin another header.
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }
}
