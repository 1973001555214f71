package dev.stoa.bootstrap.doctor;

import dev.stoa.bootstrap.config.Gateways;
import dev.stoa.bootstrap.config.Stage;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.outbound.message.SmtpMessages;
import dev.stoa.outbound.message.SmtpServer;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/// Looks at whom the shop can write to.
final class GatewayDoctor {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private GatewayDoctor() {}

    static List<Finding> look(StoaConfig config, InstantSource clock) {
        Gateways gateways = config.gateways();
        if (gateways.isNone()) {
            return config.stage() == Stage.DEVELOPMENT ? List.of() : List.of(nobody());
        }
        return Stream.of(mail(gateways, clock), texts(gateways)).toList();
    }

    private static Finding nobody() {
        return Finding.problem(
                "gateways",
                "passcodes can be sent to nobody, so nobody can sign in",
                "STOA_SMTP_URL for mailboxes, STOA_SMS_URL for phones");
    }

    private static Finding mail(Gateways gateways, InstantSource clock) {
        return gateways.mail()
                .map(mail -> mail(mail, clock))
                .orElse(Finding.warning("mail", "mailboxes cannot be reached: who asks is told 503", "STOA_SMTP_URL"));
    }

    private static Finding mail(Gateways.Mail mail, InstantSource clock) {
        String where = "%s:%d".formatted(mail.server().host(), mail.server().port());
        Optional<String> obstacle = obstacle(mail, clock);
        if (obstacle.isPresent()) {
            return Finding.problem(
                    "mail", "%s takes no mail: %s".formatted(where, obstacle.get()), "look at STOA_SMTP_URL");
        }
        return mail.server().security() == SmtpServer.Security.IF_OFFERED
                ? Finding.warning(
                        "mail",
                        "goes through %s, in clear if that offers no TLS".formatted(where),
                        "smtps://, and no smtp in STOA_ALLOW_INSECURE")
                : Finding.fine("mail", "goes through %s over TLS".formatted(where));
    }

    private static Optional<String> obstacle(Gateways.Mail mail, InstantSource clock) {
        try {
            return new SmtpMessages(mail.server(), mail.from(), clock, PATIENCE, SSLContext.getDefault()).obstacle();
        } catch (NoSuchAlgorithmException e) {
            return Optional.of("this JVM has no TLS");
        }
    }

    private static Finding texts(Gateways gateways) {
        return gateways.texts()
                .map(texts -> Finding.fine("texts", "go through " + texts.url().getHost()))
                .orElse(Finding.warning("texts", "phones cannot be reached: who asks is told 503", "STOA_SMS_URL"));
    }
}
