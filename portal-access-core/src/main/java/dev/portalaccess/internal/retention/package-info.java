/** Deletes record kinds in dependency order: a record outlives every receipt that refers to it. */
@NullMarked
package dev.portalaccess.internal.retention;

import org.jspecify.annotations.NullMarked;
