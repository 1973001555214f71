package dev.stoa.bootstrap;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/// Keeps one line out of the log: that the port is in use, which the shop says itself in its one sentence.
public final class AlreadySaid extends Filter<ILoggingEvent> {

    @Override
    public FilterReply decide(ILoggingEvent event) {
        boolean said = event.getLoggerName().endsWith(".NettyHttpServer")
                && event.getFormattedMessage().startsWith("Unable to start server. Port ");
        return said ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
