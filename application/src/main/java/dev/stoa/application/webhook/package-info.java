/// Telling others of events: who wants which, and how they are told.
@NullMarked
package dev.stoa.application.webhook;

import org.jspecify.annotations.NullMarked;
