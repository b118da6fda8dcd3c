package dev.portalaccess.internal.wiring;

import dev.portalaccess.access.Access;
import dev.portalaccess.activation.Activation;
import dev.portalaccess.audit.AuditTrails;
import dev.portalaccess.decision.Decisions;
import dev.portalaccess.delivery.Deliveries;
import dev.portalaccess.enabling.Enabling;
import dev.portalaccess.internal.access.AccessService;
import dev.portalaccess.internal.activation.ActivationService;
import dev.portalaccess.internal.audit.AuditChain;
import dev.portalaccess.internal.audit.StoredAuditTrails;
import dev.portalaccess.internal.decision.StoredDecisions;
import dev.portalaccess.internal.delivery.DeliveryService;
import dev.portalaccess.internal.delivery.Ways;
import dev.portalaccess.internal.enabling.EnablingService;
import dev.portalaccess.internal.engine.Commands;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.invitations.InvitationService;
import dev.portalaccess.internal.registration.RegistrationService;
import dev.portalaccess.internal.retention.RetentionService;
import dev.portalaccess.internal.secret.CodeDigests;
import dev.portalaccess.internal.texts.TextService;
import dev.portalaccess.invitations.Invitations;
import dev.portalaccess.registration.Registrations;
import dev.portalaccess.retention.Retention;
import dev.portalaccess.texts.Texts;

/** Every service, built once of what a host has given. */
public record Services(
        Enabling enabling,
        Activation activation,
        Registrations registrations,
        Access access,
        Invitations invitations,
        Decisions decisions,
        Deliveries deliveries,
        AuditTrails audit,
        Retention retention,
        Texts texts) {

    /** Puts them together. */
    public static Services of(Wiring given, Tools tools) {
        Parts parts = parts(given);
        Commands commands = new Commands(parts, tools.shapes());
        return new Services(
                new EnablingService(commands),
                new ActivationService(commands, tools.checks()),
                new RegistrationService(commands, given.registry()),
                new AccessService(commands),
                new InvitationService(commands),
                new StoredDecisions(parts.store(), parts.charts(), parts.policy(), parts.clock()),
                new DeliveryService(
                        commands,
                        new Ways(given.mailer(), given.printer(), given.texts(), tools.hashing(), tools.gate())),
                new StoredAuditTrails(parts.store(), parts.queries(), parts.chain()),
                new RetentionService(parts),
                new TextService(commands, given.texts()));
    }

    private static Parts parts(Wiring given) {
        return new Parts(
                given.store(),
                given.outbox(),
                given.queries(),
                given.charts(),
                given.practices(),
                given.rights(),
                given.policy(),
                new CodeDigests(given.keyring()),
                new AuditChain(given.keyring()),
                given.clock(),
                given.randomness());
    }
}
