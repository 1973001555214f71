/// Tries the doctor on real servers.
@NullMarked
package dev.stoa.bootstrap.doctor;

import org.jspecify.annotations.NullMarked;
