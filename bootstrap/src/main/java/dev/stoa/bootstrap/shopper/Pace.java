package dev.stoa.bootstrap.shopper;

import java.time.Duration;

/// How time passes between steps: as it does, or not at all in a test.
@FunctionalInterface
interface Pace {

    Pace REAL = Thread::sleep;

    void rest(Duration length) throws InterruptedException;
}
