/// Who outside is told of what happens.
@NullMarked
package dev.stoa.domain.webhook;

import org.jspecify.annotations.NullMarked;
