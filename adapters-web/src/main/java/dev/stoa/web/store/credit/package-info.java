/// What the shop owes a customer.
@NullMarked
package dev.stoa.web.store.credit;

import org.jspecify.annotations.NullMarked;
