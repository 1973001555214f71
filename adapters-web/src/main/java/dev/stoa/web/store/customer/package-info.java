/// The customer's own account: sessions, data, erasure.
@NullMarked
package dev.stoa.web.store.customer;

import org.jspecify.annotations.NullMarked;
