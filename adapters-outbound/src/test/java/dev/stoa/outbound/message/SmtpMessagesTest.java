package dev.stoa.outbound.message;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.stoa.contracts.message.MessageSenderContract;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.message.Delivery;
import dev.stoa.domain.message.Message;
import dev.stoa.domain.message.MessageSender;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.outbound.message.SmtpServer.Security;
import dev.stoa.outbound.server.ScriptedSmtp;
import dev.stoa.servers.TestTls;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SmtpMessagesTest implements MessageSenderContract {

    private static final Recipient ANN = Recipient.parse("ann@example.com");
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final List<ScriptedSmtp> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(ScriptedSmtp::close);
    }

    private ScriptedSmtp server() {
        ScriptedSmtp server = new ScriptedSmtp();
        opened.add(server);
        return server;
    }

    private static SmtpMessages sender(int port, Security security, String user) {
        return sender(port, security, user, Duration.ofSeconds(5));
    }

    private static SmtpMessages sender(int port, Security security, String user, Duration patience) {
        return new SmtpMessages(
                new SmtpServer("localhost", port, security, user, user.isEmpty() ? "" : "hunter2"),
                "Ann's Shöp <shop@example.com>",
                InstantSource.fixed(NOW),
                patience,
                TestTls.trusting());
    }

    private static SmtpMessages sender(ScriptedSmtp server) {
        return sender(server.port(), Security.STARTTLS, "shop");
    }

    private static Message message(String subject, String text) {
        return new Message(ANN, "passcode", subject, text, Optional.empty());
    }

    private static MimeMessage parsed(String mail) {
        try {
            return new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return ((String) mail.getContent()).replace("\r\n", "\n").strip();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Gateway gateway() {
        ScriptedSmtp server = server();
        return new Gateway() {
            @Override
            public MessageSender port() {
                return sender(server);
            }

            @Override
            public Recipient somebody() {
                return ANN;
            }

            @Override
            public List<String> arrived() {
                return server.mails().stream().map(mail -> text(parsed(mail))).toList();
            }

            @Override
            public void knowNobody() {
                server.reply("RCPT", "550 5.1.1 <ann@example.com> no such user");
            }

            @Override
            public void beBusy() {
                server.reply("RCPT", "450 4.2.1 <ann@example.com> try later");
            }

            @Override
            public void goDown() {
                server.close();
            }
        };
    }

    @Test
    void aRealMailServerTakesIt() throws MessagingException {
        System.setProperty("greenmail.tls.keystore.file", TestTls.file().toString());
        System.setProperty("greenmail.tls.keystore.password", "password");
        GreenMail mailbox = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
        });
        mailbox.setUser("shop@example.com", "shop", "hunter2");
        mailbox.start();
        try {
            Message message = message("Ihr Code für heute", "Ärger 😀\n.\nline");
            assertThat(sender(mailbox.getSmtp().getPort(), Security.IF_OFFERED, "")
                            .send(message))
                    .isEqualTo(new Delivery.Accepted());
            assertThat(sender(mailbox.getSmtps().getPort(), Security.TLS, "shop")
                            .send(message))
                    .isEqualTo(new Delivery.Accepted());
            assertThatThrownBy(() -> sender(mailbox.getSmtps().getPort(), Security.TLS, "stranger")
                            .send(message))
                    .isInstanceOf(BackendException.class);
            assertThat(mailbox.getReceivedMessages()).hasSize(2);
            for (MimeMessage mail : mailbox.getReceivedMessages()) {
                assertThat(mail.getSubject()).isEqualTo("Ihr Code für heute");
                assertThat(mail.getFrom()[0].toString()).contains("shop@example.com");
                assertThat(mail.getSentDate().toInstant()).isEqualTo(NOW);
                assertThat(mail.getHeader("To")).containsExactly("ann@example.com");
                assertThat(mail.getMessageID()).endsWith("@example.com>");
                assertThat(text(mail)).isEqualTo("Ärger 😀\n.\nline");
            }
        } finally {
            mailbox.stop();
            System.clearProperty("greenmail.tls.keystore.file");
            System.clearProperty("greenmail.tls.keystore.password");
        }
    }

    @Test
    void nothingIsSaidInClear() {
        ScriptedSmtp server = server();
        sender(server).send(message("hello", "secret text"));
        assertThat(server.commands())
                .filteredOn(line -> !line.startsWith("TLS "))
                .hasSize(2);
        assertThat(server.commands()).anyMatch(line -> line.startsWith("TLS AUTH PLAIN "));
        ScriptedSmtp open = server();
        open.reply("EHLO", "250-mail.example\r\n250 AUTH PLAIN");
        assertThatThrownBy(() -> sender(open).send(message("hello", "text"))).isInstanceOf(BackendException.class);
        assertThat(open.commands()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        assertThat(sender(open.port(), Security.IF_OFFERED, "").send(message("hello", "text")))
                .isEqualTo(new Delivery.Accepted());
    }

    @Test
    void aMailServerMustBeWhoItIsSaidToBe() {
        ScriptedSmtp server = server();
        MessageSender elsewhere = new SmtpMessages(
                new SmtpServer("127.0.0.1", server.port(), Security.STARTTLS, "shop", "hunter2"),
                "shop@example.com",
                InstantSource.fixed(NOW),
                Duration.ofSeconds(5),
                TestTls.trusting());
        assertThatThrownBy(() -> elsewhere.send(message("hello", "text"))).isInstanceOf(BackendException.class);
        assertThat(server.commands()).noneMatch(line -> line.contains("AUTH"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one\r\nBcc: eve@example.com",
                "one\nBcc: eve@example.com\n\nbody",
                "one\rBcc: eve@example.com",
                "Ärger\r\nBcc: eve@example.com",
                "one\u0085Bcc: eve@example.com",
                "one\u2028Bcc: eve@example.com"
            })
    void aSubjectIsNoWayIntoTheHeaders(String subject) throws MessagingException {
        ScriptedSmtp server = server();
        sender(server).send(message(subject, "text\r\n.\r\nMAIL FROM:<eve@example.com>\r\n"));
        MimeMessage mail = parsed(server.mails().getFirst());
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).contains(" Bcc: eve@example.com");
        assertThat(server.commands()).filteredOn(line -> line.contains("RCPT")).hasSize(1);
        assertThat(server.commands()).noneMatch(line -> line.contains("eve@"));
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user, true",
        "RCPT, 553 no such name, true",
        "RCPT, 421 closing, false",
        "RCPT, 452 too many, false",
        "RCPT, 530 sign in first, false",
        "DATA, 554 no, true",
        "DATA, 451 later, false",
        "., 554 this is spam, true",
        "., 552 too large, true",
        "., 451 later, false",
        "MAIL, 550 you may not, false",
        "MAIL, 451 later, false",
        "AUTH, 535 who are you, false",
        "EHLO, 421 closing, false"
    })
    void onlyWhatIsSaidOfTheRecipientOrTheMessageIsForGood(String command, String reply, boolean forGood) {
        ScriptedSmtp server = server();
        server.reply(command, reply);
        MessageSender sender = sender(server);
        if (forGood) {
            assertThat(sender.send(message("hello", "text")))
                    .isEqualTo(new Delivery.Rejected("the mail server said " + reply.substring(0, 3)));
        } else {
            assertThatThrownBy(() -> sender.send(message("hello", "text")))
                    .isInstanceOfSatisfying(
                            BackendException.class,
                            e -> assertThat(e.kind()).isEqualTo(BackendException.Kind.UNAVAILABLE));
        }
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void aServerThatFallsSilentMayHaveTakenIt() {
        ScriptedSmtp server = server();
        server.reply(".", "");
        MessageSender hasty = sender(server.port(), Security.IF_OFFERED, "", Duration.ofSeconds(1));
        assertThatThrownBy(() -> hasty.send(message("hello", "text")))
                .isInstanceOfSatisfying(
                        BackendException.class, e -> assertThat(e.kind()).isEqualTo(BackendException.Kind.TIMEOUT));
    }

    @Test
    void aMailThatWasTakenIsTakenHoweverTheGoodbyeGoes() {
        ScriptedSmtp server = server();
        server.reply("QUIT", "");
        assertThat(sender(server).send(message("hello", "text"))).isEqualTo(new Delivery.Accepted());
    }

    @Test
    void whatStandsInTheWayIsSeenWithoutSendingAnything() {
        ScriptedSmtp server = server();
        assertThat(sender(server).obstacle()).isEmpty();
        server.reply("AUTH", "535 who are you");
        assertThat(sender(server).obstacle())
                .hasValueSatisfying(words -> assertThat(words).contains("535"));
        server.reply("EHLO", "250 mail.example");
        assertThat(sender(server).obstacle())
                .hasValueSatisfying(words -> assertThat(words).contains("STARTTLS"));
        server.close();
        assertThat(sender(server).obstacle()).isPresent();
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void phonesGetNoMailAndNobodyMailsFromNowhere() {
        assertThat(sender(server()).reaches(Recipient.parse("+447700900123"))).isFalse();
        assertThatThrownBy(() -> new SmtpMessages(
                        new SmtpServer("localhost", 25, Security.TLS, "", ""),
                        "nobody",
                        InstantSource.system(),
                        Duration.ofSeconds(1),
                        TestTls.trusting()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new SmtpServer("localhost", 25, Security.TLS, "shop", "hunter2").toString())
                .doesNotContain("hunter2");
    }
}
