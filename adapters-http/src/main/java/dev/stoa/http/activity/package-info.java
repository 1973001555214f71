/// What customers did lately, for themselves.
@NullMarked
package dev.stoa.http.activity;

import org.jspecify.annotations.NullMarked;
