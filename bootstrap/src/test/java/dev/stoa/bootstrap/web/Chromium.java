package dev.stoa.bootstrap.web;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.opentest4j.AssertionFailedError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A Chromium and its driver on this machine.
///
/// `STOA_TEST_BROWSER=required`, in the environment or as the system property `stoa.test.browser`, makes their
/// absence a failure; CI says so. Elsewhere tests that need them are left out, and say so.
record Chromium(File binary, File driver) {

    private static final Logger LOG = LoggerFactory.getLogger(Chromium.class);
    private static final List<String> BINARIES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final String ABSENT =
            "there is no Chromium with its chromedriver on the PATH, so no page was tried in a browser;"
                    + " on Debian: apt-get install chromium chromium-driver";

    static Chromium found() {
        Optional<Chromium> here = BINARIES.stream()
                .flatMap(name -> onPath(name).stream())
                .findFirst()
                .flatMap(binary -> onPath("chromedriver").map(driver -> new Chromium(binary, driver)));
        if (here.isEmpty() && isRequired()) {
            throw new AssertionFailedError(ABSENT);
        }
        if (here.isEmpty()) {
            LOG.warn(ABSENT);
            Assumptions.abort(ABSENT);
        }
        return here.orElseThrow();
    }

    private static boolean isRequired() {
        String said = System.getProperty(
                "stoa.test.browser",
                Optional.ofNullable(System.getenv("STOA_TEST_BROWSER")).orElse(""));
        return said.equals("required");
    }

    private static Optional<File> onPath(String name) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst();
    }
}
