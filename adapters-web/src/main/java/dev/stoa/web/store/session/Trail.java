package dev.stoa.web.store.session;

import dev.stoa.application.activity.ActivityLog;
import dev.stoa.application.session.SignedIn;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.session.AttributeChange;
import dev.stoa.domain.session.Attributes;
import dev.stoa.domain.session.Sessions;
import dev.stoa.http.session.SessionData;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Keeps in the session what its shopper looked at and searched for, the newest first; of customers only. What
/// cannot be kept now is not.
@Singleton
public final class Trail {

    private final Sessions sessions;
    private final ActivityLog log;

    Trail(Sessions sessions, ActivityLog log) {
        this.sessions = sessions;
        this.log = log;
    }

    public void viewed(HttpRequest<?> request, Slug product) {
        signedIn(request, who -> {
            log.viewed(who.customer().id(), product);
            keep(who, SessionData.VIEWED, product.value());
        });
    }

    public void category(HttpRequest<?> request, Slug category) {
        signedIn(request, who -> keep(who, SessionData.CATEGORY, category.value()));
    }

    public void searched(HttpRequest<?> request, String words) {
        signedIn(request, who -> {
            log.searched(who.customer().id(), words);
            keep(who, SessionData.SEARCHES, words);
        });
    }

    private static void signedIn(HttpRequest<?> request, Consumer<SignedIn> step) {
        request.getAttribute(SignedIn.class.getName(), SignedIn.class).ifPresent(step);
    }

    private void keep(SignedIn who, SessionData data, String value) {
        List<String> before = who.session().attributes().get(data.word());
        boolean isNews = before.isEmpty() || !before.getFirst().equals(value);
        if (isNews && !value.isBlank() && value.length() <= Attributes.MAX_LENGTH) {
            List<String> after = Stream.concat(Stream.of(value), before.stream().filter(old -> !old.equals(value)))
                    .limit(data.most())
                    .toList();
            change(who, AttributeChange.set(data.word(), after));
        }
    }

    private void change(SignedIn who, AttributeChange change) {
        try {
            sessions.change(who.token(), change);
        } catch (BackendException away) {
            // The session remembers one thing less.
        }
    }
}
