/// News by server-sent events.
@NullMarked
package dev.stoa.bootstrap.notification;

import org.jspecify.annotations.NullMarked;
