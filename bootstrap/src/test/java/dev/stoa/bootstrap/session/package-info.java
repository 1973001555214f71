/// Signing in and staying signed in, over HTTP.
@NullMarked
package dev.stoa.bootstrap.session;

import org.jspecify.annotations.NullMarked;
