package dev.stoa.bootstrap;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

import static org.assertj.core.api.Assertions.assertThat;

/// Alone, for it turns all the process's logging.
@Isolated
class LogTest {

    private static final String NAME = "dev.stoa.application.tried";

    private final Logger log = (Logger) LoggerFactory.getLogger(NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @AfterEach
    void stop() {
        log.detachAppender(lines);
        SLF4JBridgeHandler.uninstall();
    }

    @Test
    void whatIsToldTheJdkIsALineOfTheOneLog() {
        lines.start();
        log.addAppender(lines);
        Main.oneLog();
        System.getLogger(NAME).log(System.Logger.Level.WARNING, "a cart was not merged");
        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage()).isEqualTo("a cart was not merged");
            assertThat(line.getLevel()).isEqualTo(Level.WARN);
        });
    }
}
