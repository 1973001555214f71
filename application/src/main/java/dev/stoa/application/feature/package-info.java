/// For whom which switch is on.
@NullMarked
package dev.stoa.application.feature;

import org.jspecify.annotations.NullMarked;
