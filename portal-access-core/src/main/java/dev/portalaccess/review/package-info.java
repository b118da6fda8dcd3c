/** Access that is unused or due for a review, and what staff decide about it. */
@NullMarked
package dev.portalaccess.review;

import org.jspecify.annotations.NullMarked;
