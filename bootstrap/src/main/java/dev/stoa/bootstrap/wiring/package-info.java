/// How the parts come together: one factory per area, one exhaustive switch per port.
@NullMarked
package dev.stoa.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
