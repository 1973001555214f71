/// Switches that are thrown without a release.
@NullMarked
package dev.stoa.domain.feature;

import org.jspecify.annotations.NullMarked;
