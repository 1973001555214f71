package dev.stoa.bootstrap.wiring;

import dev.stoa.application.message.Outgoing;
import dev.stoa.application.otp.Challenges;
import dev.stoa.application.otp.PasscodeMaker;
import dev.stoa.application.otp.Peppers;
import dev.stoa.application.secret.Sealing;
import dev.stoa.application.session.SessionDesk;
import dev.stoa.application.session.SignIn;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.Stage;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.Ids;
import dev.stoa.domain.cart.Carts;
import dev.stoa.domain.customer.Customers;
import dev.stoa.domain.message.Delivery;
import dev.stoa.domain.message.MessageSender;
import dev.stoa.domain.message.Outbox;
import dev.stoa.domain.otp.PasscodePolicy;
import dev.stoa.domain.otp.Passcodes;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.exceptions.DisabledBeanException;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signing in: passcodes and the messages that carry them.
@Factory
final class PasscodeWiring {

    private static final Logger LOG = LoggerFactory.getLogger(PasscodeWiring.class);
    private static final int PEPPER = 1;

    private final StoaConfig config;
    private final Families families;

    PasscodeWiring(StoaConfig config, Families families) {
        this.config = config;
        this.families = families;
    }

    @Singleton
    Passcodes passcodes() {
        return switch (config.backend(Concept.OTP)) {
            case INMEMORY -> families.memory().passcodes();
            case REDIS -> families.redis().passcodes();
            case POSTGRES -> families.postgres().passcodes();
        };
    }

    /// Only development keeps messages to be read; in production there is no such thing.
    @Singleton
    Outbox outbox() {
        return switch (config.stage()) {
            case DEVELOPMENT -> families.memory().outbox();
            case PRODUCTION -> throw new DisabledBeanException("production has no outbox");
        };
    }

    @Singleton
    MessageSender messageSender(BeanProvider<Outbox> outbox) {
        return switch (config.stage()) {
            case DEVELOPMENT ->
                message -> {
                    outbox.get().keep(message);
                    LOG.info("a message of kind {} waits at /api/v1/dev/outbox", message.kind());
                    return new Delivery.Accepted();
                };
            case PRODUCTION ->
                message -> {
                    throw new BackendException(
                            BackendException.Kind.UNAVAILABLE,
                            "this version has no gateway for mail and text messages");
                };
        };
    }

    /// In development the outbox is in this process: handing over takes no time, and whoever reads next finds it there.
    @Singleton
    Outgoing outgoing(MessageSender sender, @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
        return new Outgoing(sender, config.stage() == Stage.DEVELOPMENT ? Runnable::run : threads);
    }

    @Singleton
    Peppers peppers() {
        return new Peppers(Map.of(PEPPER, config.pepper().bytes()));
    }

    @Singleton
    Sealing sealing(SecureRandom random) {
        return new Sealing(Map.of(PEPPER, config.pepper().bytes()), random);
    }

    @Singleton
    Challenges challenges(Passcodes passcodes, Peppers peppers, SecureRandom random, Ids ids, Outgoing outgoing) {
        return new Challenges(
                passcodes,
                config.limits() ? PasscodePolicy.DEFAULT : unhurried(),
                new PasscodeMaker(random, ids, peppers),
                peppers,
                outgoing);
    }

    /// For replays and load runs, in which the same customers sign in over and over.
    private static PasscodePolicy unhurried() {
        PasscodePolicy usual = PasscodePolicy.DEFAULT;
        return new PasscodePolicy(
                usual.digits(),
                usual.lifetime(),
                usual.maxAttempts(),
                Duration.ZERO,
                100,
                Duration.ofSeconds(1),
                100,
                100);
    }

    @Singleton
    SignIn signIn(Challenges challenges, Customers customers, SessionDesk desk, Carts carts, Ids ids) {
        return new SignIn(challenges, customers, desk, carts, ids);
    }
}
