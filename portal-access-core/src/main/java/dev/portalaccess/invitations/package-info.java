/**
 * Invitations for staff: lists, cancellation and reissue. A listed invitation contains no secret, and nothing that a
 * secret could be tested against.
 */
@NullMarked
package dev.portalaccess.invitations;

import org.jspecify.annotations.NullMarked;
