@org.jspecify.annotations.NullMarked
package dev.stoa.servers;
