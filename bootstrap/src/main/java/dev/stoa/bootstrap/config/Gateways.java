package dev.stoa.bootstrap.config;

import dev.stoa.outbound.message.SmsGateway;
import dev.stoa.outbound.message.SmtpMessages;
import dev.stoa.outbound.message.SmtpServer;
import dev.stoa.outbound.message.SmtpServer.Security;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// How people are written to. A kind of recipient without its gateway cannot be reached.
///
/// @param mail the way to mailboxes
/// @param texts the way to phones
public record Gateways(Optional<Mail> mail, Optional<SmsGateway> texts) {

    /// @param from who mail is from
    public record Mail(SmtpServer server, String from) {}

    /// What `STOA_ALLOW_INSECURE` calls the mail server.
    static final String SMTP = "smtp";

    private static final String SMTPS = "smtps";
    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_OVER_TLS = 465;
    private static final int MAX_FROM = 32;

    public boolean isNone() {
        return mail.isEmpty() && texts.isEmpty();
    }

    static Gateways read(Settings settings) {
        return new Gateways(mail(settings), texts(settings));
    }

    private static Optional<Mail> mail(Settings settings) {
        Optional<String> text = settings.text(Key.SMTP_URL);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<ServerUrl> url = text.flatMap(ServerUrl::parse).filter(Gateways::isMailServer);
        if (url.isEmpty()) {
            settings.fault("%s: this is no address of a mail server; write smtp://user:password@host:587, or smtps; %s"
                    .formatted(settings.written(Key.SMTP_URL.variable()), ServerUrl.ENCODED));
        }
        Optional<String> from = settings.text(Key.SMTP_FROM).filter(SmtpMessages::canBeFrom);
        if (from.isEmpty()) {
            settings.fault("%s: mail has to be from an address; write shop@example.com, or Shop <shop@example.com>"
                    .formatted(settings.written(Key.SMTP_FROM.variable())));
        }
        boolean inClear = settings.words(Key.ALLOW_INSECURE).contains(SMTP);
        return url.flatMap(each -> from.map(sender -> new Mail(server(each, inClear), sender)));
    }

    private static boolean isMailServer(ServerUrl url) {
        return Set.of(SMTP, SMTPS).contains(url.scheme())
                && url.hosts().size() == 1
                && url.path().isEmpty()
                && url.query().isEmpty()
                && url.user().isPresent() == url.password().isPresent();
    }

    private static SmtpServer server(ServerUrl url, boolean inClear) {
        boolean tls = url.scheme().equals(SMTPS);
        Security otherwise = inClear || url.isLoopback() ? Security.IF_OFFERED : Security.STARTTLS;
        return new SmtpServer(
                url.host(),
                url.port().orElse(tls ? SUBMISSION_OVER_TLS : SUBMISSION),
                tls ? Security.TLS : otherwise,
                url.user().orElse(""),
                url.password().map(Secret::value).orElse(""));
    }

    private static Optional<SmsGateway> texts(Settings settings) {
        Optional<String> text = settings.text(Key.SMS_URL);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<URI> url = text.filter(Gateways::isGateway).map(URI::create);
        if (url.isEmpty()) {
            settings.fault("%s: this is no address of a gateway; write https://host/path without user and password"
                    .formatted(Key.SMS_URL.variable()));
        }
        Optional<String> token = settings.text(Key.SMS_TOKEN).filter(each -> each.matches("[!-~]{1,4096}"));
        if (token.isEmpty()) {
            settings.fault("%s: the gateway needs a token of printable ASCII without blanks"
                    .formatted(Key.SMS_TOKEN.variable()));
        }
        Optional<String> from =
                settings.text(Key.SMS_FROM).filter(each -> !each.isBlank() && each.length() <= MAX_FROM);
        if (from.isEmpty()) {
            settings.fault("%s: text messages have to be from somebody; write a number or a name, up to %d characters"
                    .formatted(settings.written(Key.SMS_FROM.variable()), MAX_FROM));
        }
        return url.flatMap(each -> token.flatMap(secret -> from.map(sender -> new SmsGateway(each, secret, sender))));
    }

    /// In clear only on this machine.
    private static boolean isGateway(String text) {
        return ServerUrl.parse(text)
                .filter(url -> url.hosts().size() == 1 && url.user().isEmpty())
                .filter(url -> url.scheme().equals("https") || (url.scheme().equals("http") && url.isLoopback()))
                .filter(url -> isUri(text))
                .isPresent();
    }

    private static boolean isUri(String text) {
        try {
            return URI.create(text).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
