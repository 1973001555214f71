package dev.stoa.web.console;

import dev.stoa.domain.accesslist.AccessRule;
import java.util.List;

/// Which blocks of addresses may call and which may not.
///
/// @param count how many rules there are in all
/// @param own the address that this page was asked for from
/// @param lockout whether what was asked for would shut that address out
public record AccessPage(
        ConsoleFrame frame, List<AccessRule> rules, int count, String own, Typed typed, Lockout lockout) {

    /// What was not done because the operator would be shut out, unless they say that they mean it.
    public enum Lockout {
        NONE,
        ADDING,
        REMOVING
    }

    public AccessPage {
        rules = List.copyOf(rules);
    }
}
