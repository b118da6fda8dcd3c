/** The one rule that applies an age policy to a grant. */
@NullMarked
package dev.portalaccess.internal.age;

import org.jspecify.annotations.NullMarked;
