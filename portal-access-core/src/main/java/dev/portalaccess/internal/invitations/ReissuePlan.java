package dev.portalaccess.internal.invitations;

import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.PendingGrant;
import java.util.List;
import java.util.Optional;

/**
 * The plan for the invitation that replaces a former one.
 *
 * @param delivery the way it is delivered
 * @param grants the grants that move to it
 * @param registration the registration it is for, if it is an invitation to register
 */
record ReissuePlan(DeliveryRoute delivery, List<PendingGrant> grants, Optional<Versioned<Registration>> registration) {}
