/// Signing in by passcode, and what a session remembers.
@NullMarked
package dev.stoa.web.store.session;

import org.jspecify.annotations.NullMarked;
