/// Who may call at all, by address: the filter and the routes of its rules.
@NullMarked
package dev.stoa.http.accesslist;

import org.jspecify.annotations.NullMarked;
