/**
 * Invitations as staff see them: lists, cancelling, issuing again. What is listed holds no secret and nothing that a secret
 * could be checked against.
 */
@NullMarked
package dev.portalaccess.invitations;

import org.jspecify.annotations.NullMarked;
