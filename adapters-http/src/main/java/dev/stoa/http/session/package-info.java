/// Signing in over HTTP: who calls, by bearer token or cookie, and the routes of one's own sessions.
@NullMarked
package dev.stoa.http.session;

import org.jspecify.annotations.NullMarked;
