/// What a person did lately.
@NullMarked
package dev.stoa.domain.activity;

import org.jspecify.annotations.NullMarked;
