/// Followers, interests and tags.
@NullMarked
package dev.stoa.http.tag;

import org.jspecify.annotations.NullMarked;
