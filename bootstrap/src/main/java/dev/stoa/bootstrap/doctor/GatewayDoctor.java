package dev.stoa.bootstrap.doctor;

import dev.stoa.bootstrap.config.Gateways;
import dev.stoa.bootstrap.config.Stage;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.outbound.message.SmtpServer;
import java.util.List;
import java.util.stream.Stream;

/// Looks at whom the shop can write to.
final class GatewayDoctor {

    private GatewayDoctor() {}

    static List<Finding> look(StoaConfig config) {
        Gateways gateways = config.gateways();
        if (gateways.isNone()) {
            return config.stage() == Stage.DEVELOPMENT ? List.of() : List.of(nobody());
        }
        return Stream.of(mail(gateways), texts(gateways)).toList();
    }

    private static Finding nobody() {
        return Finding.problem(
                "gateways",
                "passcodes can be sent to nobody, so nobody can sign in",
                "STOA_SMTP_URL for mailboxes, STOA_SMS_URL for phones");
    }

    private static Finding mail(Gateways gateways) {
        return gateways.mail()
                .map(mail -> mail(mail.server()))
                .orElse(Finding.warning("mail", "mailboxes cannot be reached: who asks is told 503", "STOA_SMTP_URL"));
    }

    private static Finding mail(SmtpServer server) {
        boolean open = server.security() == SmtpServer.Security.IF_OFFERED;
        return open
                ? Finding.warning(
                        "mail",
                        "goes through %s:%d, in clear if that offers no TLS".formatted(server.host(), server.port()),
                        "smtps://, or no smtp in STOA_ALLOW_INSECURE")
                : Finding.fine("mail", "goes through %s:%d over TLS".formatted(server.host(), server.port()));
    }

    private static Finding texts(Gateways gateways) {
        return gateways.texts()
                .map(texts -> Finding.fine("texts", "go through " + texts.url().getHost()))
                .orElse(Finding.warning("texts", "phones cannot be reached: who asks is told 503", "STOA_SMS_URL"));
    }
}
