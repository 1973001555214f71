package dev.stoa.application.session;

import dev.stoa.application.customer.Accounts;
import dev.stoa.application.customer.Contacts;
import dev.stoa.application.message.MessagePayload;
import dev.stoa.application.message.Outgoing;
import dev.stoa.application.otp.Challenges;
import dev.stoa.application.otp.PasscodeMaker;
import dev.stoa.application.otp.Peppers;
import dev.stoa.application.secret.Sealing;
import dev.stoa.domain.Ids;
import dev.stoa.domain.message.Message;
import dev.stoa.domain.otp.PasscodePolicy;
import dev.stoa.domain.otp.Purpose;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.domain.session.SessionPolicy;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Signing in against a shop in memory, with every message at hand.
public final class SignInFixture {

    public final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    public final InMemoryAdapters shop = new InMemoryAdapters(clock);
    public final List<Message> sent = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final Ids ids = prefix -> "%s_%06d".formatted(prefix, next.incrementAndGet());
    private final SecureRandom random = new SecureRandom();
    private final Peppers peppers = new Peppers(Map.of(1, new byte[32]));
    public final Challenges challenges = new Challenges(
            shop.passcodes(),
            PasscodePolicy.DEFAULT,
            new PasscodeMaker(random, ids, peppers),
            peppers,
            new Outgoing(
                    shop.jobQueue(),
                    new MessagePayload(new Sealing(Map.of(1, new byte[32]), random)),
                    ids,
                    recipient -> true,
                    sent::add));
    public final SessionDesk desk = new SessionDesk(shop.sessions(), SessionPolicy.DEFAULT, ids, random);
    public final SignIn signIn = new SignIn(challenges, shop.customers(), desk, shop.carts(), ids);
    public final Identity identity = new Identity(shop.sessions(), shop.customers());
    public final Accounts accounts = new Accounts(shop.customers(), shop.sessions(), shop.carts(), List.of());
    public final Contacts contacts = new Contacts(shop.customers(), challenges, clock);

    /// Asks for a passcode; the challenge it belongs to.
    public String ask(String recipient, Purpose purpose) {
        return challenges.issue(Recipient.parse(recipient), purpose).id().toString();
    }

    public String lastCode() {
        return sent.getLast().code().orElseThrow();
    }

    public OpenedSession signIn(String recipient) {
        String challenge = ask(recipient, Purpose.LOGIN);
        return signIn.signIn(challenge, lastCode(), "test", Optional.empty()).orElseThrow();
    }

    /// Who shows the session's token now.
    public Optional<SignedIn> whoIs(OpenedSession opened) {
        return identity.of(opened.token().value());
    }

    public void later(Duration time) {
        clock.advance(time);
    }
}
