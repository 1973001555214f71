/// Signing in, staying signed in, and knowing who calls.
@NullMarked
package dev.stoa.application.session;

import org.jspecify.annotations.NullMarked;
