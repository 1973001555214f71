package dev.stoa.bootstrap;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import dev.stoa.bootstrap.shopper.Staff;
import java.util.List;
import java.util.Optional;

/// Keeps the moves of a demo's simulated staff out of the log, where nobody would find their own among them.
public final class TooBusy extends Filter<ILoggingEvent> {

    @Override
    public FilterReply decide(ILoggingEvent event) {
        boolean staff = event.getLoggerName().equals("stoa.audit")
                && Optional.ofNullable(event.getKeyValuePairs()).orElse(List.of()).stream()
                        .anyMatch(pair -> ("ip:" + Staff.ADDRESS).equals(pair.value));
        return staff ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
