/// The console, where operators look after the shop.
@NullMarked
package dev.stoa.web.console;

import org.jspecify.annotations.NullMarked;
