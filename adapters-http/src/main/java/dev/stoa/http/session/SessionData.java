package dev.stoa.http.session;

import dev.stoa.domain.Require;
import dev.stoa.http.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a session keeps for its shopper, and how many of each.
public enum SessionData {
    /// The products viewed last.
    VIEWED(50),
    /// The category being looked at.
    CATEGORY(1),
    /// What was searched for last.
    SEARCHES(50);

    private final int most;

    SessionData(int most) {
        this.most = most;
    }

    static SessionData named(String name) {
        return Stream.of(values())
                .filter(data -> data.word().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(
                        "session data " + name + "; there are viewed, category and searches"));
    }

    /// Its name as an attribute of the session.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// How many values it has at most.
    public int most() {
        return most;
    }

    List<String> checked(List<String> values) {
        return Require.atMost("values", values, most);
    }
}
