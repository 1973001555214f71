/// What operators did is written down.
@NullMarked
package dev.stoa.http.audit;

import org.jspecify.annotations.NullMarked;
