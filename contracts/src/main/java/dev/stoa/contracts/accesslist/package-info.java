/// What every keeper of access rules must do.
@NullMarked
package dev.stoa.contracts.accesslist;

import org.jspecify.annotations.NullMarked;
