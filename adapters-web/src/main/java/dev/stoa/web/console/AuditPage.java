package dev.stoa.web.console;

import dev.stoa.application.audit.AuditEntry;
import java.util.List;

/// What operators did, the newest first.
public record AuditPage(ConsoleFrame frame, List<AuditEntry> entries, String next) {

    public AuditPage {
        entries = List.copyOf(entries);
    }
}
