package dev.stoa.web.console;

import dev.stoa.domain.accesslist.AccessRule;
import java.util.List;

/// Which blocks of addresses may call and which may not.
///
/// @param count how many rules there are in all
/// @param own the address that this page was asked for from
/// @param askForce whether what was typed would shut that address out
public record AccessPage(
        ConsoleFrame frame, List<AccessRule> rules, int count, String own, Typed typed, boolean askForce) {

    public AccessPage {
        rules = List.copyOf(rules);
    }
}
