package dev.stoa.inmemory.session;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.session.TokenHash;
import java.util.Comparator;

/// When to look whether a session has ended.
record Due(long at, TokenHash token) {

    static final Comparator<Due> ORDER =
            Comparator.comparingLong(Due::at).thenComparing(due -> due.token().sha256(), Utf8.ORDER);
}
