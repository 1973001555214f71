/// What is wrong with a shop's stores, why it matters and what to do.
@NullMarked
package dev.stoa.bootstrap.doctor;

import org.jspecify.annotations.NullMarked;
