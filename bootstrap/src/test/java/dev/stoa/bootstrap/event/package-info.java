/// Events, their groups and webhooks over HTTP.
@NullMarked
package dev.stoa.bootstrap.event;

import org.jspecify.annotations.NullMarked;
