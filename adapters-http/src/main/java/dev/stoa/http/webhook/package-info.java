/// Who outside is told of events, over HTTP.
@NullMarked
package dev.stoa.http.webhook;

import org.jspecify.annotations.NullMarked;
