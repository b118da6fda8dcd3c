package dev.portalaccess.internal.issuing;

import dev.portalaccess.model.Message;
import dev.portalaccess.model.stored.Invitation;

/**
 * What was put into the draft.
 *
 * @param invitation the invitation
 * @param message the message that delivers it
 */
public record IssuedInvitation(Invitation invitation, Message message) {}
