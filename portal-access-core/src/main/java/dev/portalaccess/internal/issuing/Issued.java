package dev.portalaccess.internal.issuing;

import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.Message;

/**
 * What was put into the draft.
 *
 * @param invitation the invitation
 * @param message the message that delivers it
 */
public record Issued(Invitation invitation, Message message) {}
