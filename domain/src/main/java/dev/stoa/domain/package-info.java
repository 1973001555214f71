/// What every concept of the shop shares: errors, pages, names and money.
@NullMarked
package dev.stoa.domain;

import org.jspecify.annotations.NullMarked;
