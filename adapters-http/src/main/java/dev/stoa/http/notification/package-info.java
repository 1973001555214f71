/// News for customers by server-sent events.
@NullMarked
package dev.stoa.http.notification;

import org.jspecify.annotations.NullMarked;
