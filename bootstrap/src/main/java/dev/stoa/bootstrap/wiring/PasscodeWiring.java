package dev.stoa.bootstrap.wiring;

import dev.stoa.application.message.Outgoing;
import dev.stoa.application.otp.Challenges;
import dev.stoa.application.otp.PasscodeMaker;
import dev.stoa.application.otp.Peppers;
import dev.stoa.application.secret.Sealing;
import dev.stoa.application.session.SessionDesk;
import dev.stoa.application.session.SignIn;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.Ids;
import dev.stoa.domain.cart.Carts;
import dev.stoa.domain.customer.Customers;
import dev.stoa.domain.otp.PasscodePolicy;
import dev.stoa.domain.otp.Passcodes;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;

/// Signing in by passcodes.
@Factory
final class PasscodeWiring {

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
