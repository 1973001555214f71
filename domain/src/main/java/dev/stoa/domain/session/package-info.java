/// Who is signed in, where, since when and until when.
@NullMarked
package dev.stoa.domain.session;

import org.jspecify.annotations.NullMarked;
