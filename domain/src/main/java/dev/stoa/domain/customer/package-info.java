/// The people who buy: profile, contacts, addresses, tier.
@NullMarked
package dev.stoa.domain.customer;

import org.jspecify.annotations.NullMarked;
