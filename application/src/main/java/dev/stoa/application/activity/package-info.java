/// What customers do, noted off their requests.
@NullMarked
package dev.stoa.application.activity;

import org.jspecify.annotations.NullMarked;
