/// Money the shop owes its customers.
@NullMarked
package dev.stoa.domain.credit;

import org.jspecify.annotations.NullMarked;
