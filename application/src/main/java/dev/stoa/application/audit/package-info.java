/// What operators did.
@NullMarked
package dev.stoa.application.audit;

import org.jspecify.annotations.NullMarked;
