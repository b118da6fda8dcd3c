/** What staff state, see and announce about patients' ages. */
@NullMarked
package dev.portalaccess.internal.birthday;

import org.jspecify.annotations.NullMarked;
