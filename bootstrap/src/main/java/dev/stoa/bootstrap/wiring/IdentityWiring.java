package dev.stoa.bootstrap.wiring;

import dev.stoa.application.cache.Caches;
import dev.stoa.application.customer.Accounts;
import dev.stoa.application.customer.CachedCustomers;
import dev.stoa.application.customer.Contacts;
import dev.stoa.application.customer.Traces;
import dev.stoa.application.otp.Challenges;
import dev.stoa.application.session.ConsoleDesk;
import dev.stoa.application.session.ConsoleKeys;
import dev.stoa.application.session.ConsoleRole;
import dev.stoa.application.session.Identity;
import dev.stoa.application.session.RememberedSessions;
import dev.stoa.application.session.SessionDesk;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.Stage;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.Ids;
import dev.stoa.domain.cart.Carts;
import dev.stoa.domain.customer.Customers;
import dev.stoa.domain.session.SessionPolicy;
import dev.stoa.domain.session.Sessions;
import dev.stoa.http.session.ConsoleCookie;
import dev.stoa.http.session.ConsoleCredentials;
import dev.stoa.http.session.Credentials;
import dev.stoa.http.session.Csrf;
import dev.stoa.http.session.OperatorKey;
import dev.stoa.http.session.SessionAnswers;
import dev.stoa.http.session.SessionCookie;
import io.micronaut.context.annotation.Factory;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/// Who calls: sessions, customers and how they show themselves over HTTP.
@Factory
final class IdentityWiring {

    private final StoaConfig config;
    private final Families families;

    IdentityWiring(StoaConfig config, Families families) {
        this.config = config;
        this.families = families;
    }

    @Singleton
    Sessions sessions(InstantSource clock) {
        return switch (config.backend(Concept.SESSION)) {
            case INMEMORY -> families.memory().sessions();
            case REDIS -> new RememberedSessions(families.redis().sessions(), config.grace(), clock);
            case POSTGRES -> families.postgres().sessions();
        };
    }

    @Singleton
    Customers customers(Caches caches) {
        return switch (config.backend(Concept.CUSTOMER)) {
            case INMEMORY -> families.memory().customers();
            case REDIS -> throw config.notOffered(Concept.CUSTOMER);
            case POSTGRES -> new CachedCustomers(families.postgres().customers(), caches);
        };
    }

    @Singleton
    Identity identity(Sessions sessions, Customers customers) {
        return new Identity(sessions, customers);
    }

    @Singleton
    Accounts accounts(Customers customers, Sessions sessions, Carts carts, List<Traces> traces) {
        return new Accounts(customers, sessions, carts, traces);
    }

    @Singleton
    Contacts contacts(Customers customers, Challenges challenges, InstantSource clock) {
        return new Contacts(customers, challenges, clock);
    }

    @Singleton
    SessionDesk sessionDesk(Sessions sessions, Ids ids, SecureRandom random) {
        return new SessionDesk(sessions, SessionPolicy.DEFAULT, ids, random);
    }

    /// Production is reached over TLS.
    @Singleton
    SessionCookie sessionCookie() {
        return new SessionCookie(config.stage() == Stage.PRODUCTION);
    }

    @Singleton
    ConsoleCookie consoleCookie() {
        return new ConsoleCookie(config.stage() == Stage.PRODUCTION);
    }

    @Singleton
    ConsoleDesk consoleDesk(Sessions sessions, Ids ids, SecureRandom random) {
        Map<ConsoleRole, String> keys = new EnumMap<>(ConsoleRole.class);
        keys.put(ConsoleRole.OPERATOR, config.operatorKey().value());
        config.readerKey().ifPresent(key -> keys.put(ConsoleRole.READER, key.value()));
        return new ConsoleDesk(sessions, new ConsoleKeys(config.pepper().bytes(), keys), ids, random);
    }

    @Singleton
    ConsoleCredentials consoleCredentials(
            ConsoleDesk desk, ConsoleCookie cookie, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        return new ConsoleCredentials(desk, cookie, blocking);
    }

    @Singleton
    Csrf csrf() {
        return new Csrf(config.pepper().bytes());
    }

    @Singleton
    SessionAnswers sessionAnswers(SessionCookie cookie, Csrf csrf) {
        return new SessionAnswers(cookie, csrf);
    }

    @Singleton
    Credentials credentials(
            Identity identity, SessionCookie cookie, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        return new Credentials(identity, new OperatorKey(config.operatorKey().value()), cookie, blocking);
    }
}
