/// Who is signed in.
@NullMarked
package dev.stoa.domain.session;

import org.jspecify.annotations.NullMarked;
