/// News for one person or about one topic.
@NullMarked
package dev.stoa.domain.notification;

import org.jspecify.annotations.NullMarked;
