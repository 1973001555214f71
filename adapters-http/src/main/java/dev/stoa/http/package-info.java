/// What every route shares: who calls, and the conventions of the API.
@NullMarked
package dev.stoa.http;

import org.jspecify.annotations.NullMarked;
