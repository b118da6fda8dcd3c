package dev.portalaccess.internal.invitations;

import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.PendingGrant;
import java.util.List;
import java.util.Optional;

/**
 * What is issued in place of a former invitation.
 *
 * @param delivery how it travels
 * @param grants what moves to it
 * @param registration what it is for, if it is an invitation to register
 */
record ReissuePlan(DeliveryRoute delivery, List<PendingGrant> grants, Optional<Versioned<Registration>> registration) {}
