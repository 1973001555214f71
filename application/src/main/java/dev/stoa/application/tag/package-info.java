/// What customers follow and care about.
@NullMarked
package dev.stoa.application.tag;

import org.jspecify.annotations.NullMarked;
