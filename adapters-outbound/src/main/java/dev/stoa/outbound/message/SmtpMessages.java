package dev.stoa.outbound.message;

import dev.stoa.domain.message.Delivery;
import dev.stoa.domain.message.Message;
import dev.stoa.domain.message.MessageSender;
import dev.stoa.domain.otp.Recipient;
import io.micronaut.email.BodyType;
import io.micronaut.email.Contact;
import io.micronaut.email.Email;
import io.micronaut.email.EmailException;
import io.micronaut.email.javamail.sender.JavaxEmailComposer;
import io.micronaut.email.javamail.sender.JavaxEmailSender;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Provider;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ForkJoinPool;
import javax.net.ssl.SSLContext;

/// Mail over SMTP, a connection each, through micronaut-email.
public final class SmtpMessages implements MessageSender {

    private static final String PROTOCOL = "smtp";

    private final Contact from;
    private final Session session;
    private final JavaxEmailSender sender;

    /// @param from an address, or a name and an address such as `Shop <shop@example.com>`
    /// @param patience for each answer of the server
    /// @param tls whose word is taken for who the server is
    public SmtpMessages(SmtpServer server, String from, InstantSource clock, Duration patience, SSLContext tls) {
        InternetAddress address = address(from);
        this.from = new Contact(address.getAddress(), address.getPersonal());
        this.session = session(server, properties(server, address, patience, tls));
        // The pool is for sending on another thread, which nobody does here.
        this.sender = new JavaxEmailSender(
                ForkJoinPool.commonPool(), new JavaxEmailComposer(() -> session, new PlainTextComposer(clock)));
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

    private static Session session(SmtpServer server, Properties properties) {
        Session session = Session.getInstance(properties, server.user().isEmpty() ? null : signingIn(server));
        try {
            session.setProvider(
                    new Provider(Provider.Type.TRANSPORT, PROTOCOL, SmtpConnection.class.getName(), "Stoa", null));
            return session;
        } catch (NoSuchProviderException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Authenticator signingIn(SmtpServer server) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(server.user(), server.password());
            }
        };
    }

    private static Properties properties(SmtpServer server, InternetAddress from, Duration patience, SSLContext tls) {
        String millis = Long.toString(patience.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", server.host());
        properties.setProperty("mail.smtp.port", Integer.toString(server.port()));
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
        try {
            sender.send(mail(message));
            return new Delivery.Accepted();
        } catch (EmailException e) {
            return SmtpRefusals.judged(e);
        }
    }

    private Email mail(Message message) {
        return Email.builder()
                .from(from)
                .to(message.to().value())
                .subject(oneLine(message.subject()))
                .body(message.text(), BodyType.TEXT)
                .build();
    }

    /// What keeps the server from taking mail: it is asked, but nothing is sent.
    public Optional<String> obstacle() {
        try (Transport transport = session.getTransport(PROTOCOL)) {
            transport.connect();
            return Optional.empty();
        } catch (MessagingException e) {
            return Optional.of(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /// A line break in a header would begin another header.
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }
}
