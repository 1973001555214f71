/// Stock as shoppers see it.
@NullMarked
package dev.stoa.application.inventory;

import org.jspecify.annotations.NullMarked;
