package dev.stoa.web.store.catalog;

import dev.stoa.application.tag.Circles;
import dev.stoa.application.tag.SharedInterests;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.http.Caller;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Who follows a maker.
@Singleton
final class Following {

    private final Circles circles;
    private final SharedInterests interests;

    Following(Circles circles, SharedInterests interests) {
        this.circles = circles;
        this.interests = interests;
    }

    /// Empty if that cannot be known now.
    Optional<Long> count(Slug merchant) {
        return interests.followers(merchant);
    }

    /// Not if that cannot be known now.
    boolean isBy(Caller caller, Slug merchant) {
        try {
            return caller instanceof Caller.Customer customer && circles.follows(customer.id(), merchant);
        } catch (BackendException away) {
            return false;
        }
    }
}
