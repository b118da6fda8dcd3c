/** Code that several contracts share. Not exported. */
@NullMarked
package dev.portalaccess.testkit.internal;

import org.jspecify.annotations.NullMarked;
