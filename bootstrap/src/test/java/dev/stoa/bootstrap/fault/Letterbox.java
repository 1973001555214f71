package dev.stoa.bootstrap.fault;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static dev.stoa.bootstrap.fault.Eventually.eventually;

/// A mail server that takes everybody's mail.
final class Letterbox implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    record Mail(String to, String subject, String text) {}

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    Letterbox() {
        server.setUser("shop@example.com", "shop", "hunter2");
        server.start();
    }

    /// What a shop has to be told.
    Map<String, Object> settings() {
        String url = "smtp://shop:hunter2@127.0.0.1:" + server.getSmtp().getPort();
        return Map.of("stoa.smtp-url", url, "stoa.smtp-from", "Shop <shop@example.com>");
    }

    /// Every mail to somebody whose text contains this.
    List<Mail> mails(String to, String text) {
        return Stream.of(server.getReceivedMessages())
                .map(Letterbox::mail)
                .filter(mail -> mail.to().equals(to) && mail.text().contains(text))
                .toList();
    }

    /// The first passcode sent there.
    String code(String to) {
        return eventually("a passcode for " + to, Duration.ofSeconds(10), () -> codes(to), found -> !found.isEmpty())
                .getFirst();
    }

    private List<String> codes(String to) {
        return mails(to, "").stream()
                .map(mail -> CODE.matcher(mail.text()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .toList();
    }

    private static Mail mail(MimeMessage message) {
        try {
            String to = message.getRecipients(Message.RecipientType.TO)[0].toString();
            return new Mail(to, message.getSubject(), message.getContent().toString());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
