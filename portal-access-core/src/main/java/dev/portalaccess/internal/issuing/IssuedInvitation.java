package dev.portalaccess.internal.issuing;

import dev.portalaccess.model.Message;
import dev.portalaccess.model.stored.Invitation;

/**
 * An invitation that was added to the draft.
 *
 * @param invitation the invitation
 * @param message the message that delivers it
 */
public record IssuedInvitation(Invitation invitation, Message message) {}
