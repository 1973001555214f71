/// What only this shop may read wherever it is kept.
@NullMarked
package dev.stoa.application.secret;

import org.jspecify.annotations.NullMarked;
