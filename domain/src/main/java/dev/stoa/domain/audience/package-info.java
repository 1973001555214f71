/// How many people there are, who comes back and who is here.
@NullMarked
package dev.stoa.domain.audience;

import org.jspecify.annotations.NullMarked;
