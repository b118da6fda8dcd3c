package dev.portalaccess.internal.wiring;

import dev.portalaccess.access.AccessControl;
import dev.portalaccess.access.MyAccess;
import dev.portalaccess.accesslog.AccessRecords;
import dev.portalaccess.activation.Activation;
import dev.portalaccess.age.PatientAges;
import dev.portalaccess.audit.AuditTrails;
import dev.portalaccess.chartevent.ChartEvents;
import dev.portalaccess.decision.Decisions;
import dev.portalaccess.delivery.MessageDelivery;
import dev.portalaccess.enabling.Enabling;
import dev.portalaccess.feed.AccessFeed;
import dev.portalaccess.history.AccessHistory;
import dev.portalaccess.history.AccessPreviews;
import dev.portalaccess.internal.access.AccessRecordService;
import dev.portalaccess.internal.access.AccessService;
import dev.portalaccess.internal.access.MyAccessService;
import dev.portalaccess.internal.access.ReviewService;
import dev.portalaccess.internal.accesslog.RecordedDecisions;
import dev.portalaccess.internal.activation.ActivationService;
import dev.portalaccess.internal.birthday.AgeService;
import dev.portalaccess.internal.chartevent.ChartEventService;
import dev.portalaccess.internal.decision.StoredDecisions;
import dev.portalaccess.internal.delivery.DeliveryDependencies;
import dev.portalaccess.internal.delivery.DeliveryService;
import dev.portalaccess.internal.enabling.EnablingService;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.HostConfiguration;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.feed.FeedService;
import dev.portalaccess.internal.history.HistoryService;
import dev.portalaccess.internal.history.PreviewService;
import dev.portalaccess.internal.invitations.InvitationService;
import dev.portalaccess.internal.privacy.PersonalDataService;
import dev.portalaccess.internal.registration.RegistrationService;
import dev.portalaccess.internal.requests.RequestService;
import dev.portalaccess.internal.restore.RestoreService;
import dev.portalaccess.internal.restriction.RestrictionService;
import dev.portalaccess.internal.retention.RetentionService;
import dev.portalaccess.internal.roster.IntakeService;
import dev.portalaccess.internal.sealing.SealService;
import dev.portalaccess.internal.texts.TextService;
import dev.portalaccess.internal.trail.TrailService;
import dev.portalaccess.invitations.Invitations;
import dev.portalaccess.privacy.PersonalData;
import dev.portalaccess.registration.Registrations;
import dev.portalaccess.requests.AccessRequests;
import dev.portalaccess.restore.RestoredBackups;
import dev.portalaccess.restriction.AccessRestrictions;
import dev.portalaccess.retention.Retention;
import dev.portalaccess.review.AccessReviews;
import dev.portalaccess.roster.RosterIntake;
import dev.portalaccess.seal.RecordSeals;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.texts.PracticeTexts;

/** Every service of one portal. */
public record PortalServices(
        Enabling enabling,
        Activation activation,
        Registrations registrations,
        AccessControl access,
        MyAccess myAccess,
        Invitations invitations,
        Decisions decisions,
        MessageDelivery deliveries,
        AuditTrails audit,
        RecordSeals seals,
        Retention retention,
        PracticeTexts texts,
        RestoredBackups backups,
        AccessRestrictions restrictions,
        AccessReviews reviews,
        AccessRequests requests,
        PatientAges ages,
        AccessRecords accessRecords,
        AccessHistory history,
        AccessPreviews previews,
        PersonalData personalData,
        ChartEvents chartEvents,
        RosterIntake intake,
        AccessFeed feed) {

    /** Creates the services with the components of the host. */
    public static PortalServices of(Storage storage, HostConfiguration host, SharedComponents shared) {
        ServiceDependencies parts = new ServiceDependencies(storage, host);
        CommandRunner commands = new CommandRunner(parts, shared.validator());
        return new PortalServices(
                new EnablingService(commands),
                new ActivationService(commands, shared.passwordVerifier()),
                new RegistrationService(commands, host.registry()),
                new AccessService(commands),
                new MyAccessService(commands),
                new InvitationService(commands),
                decisions(parts),
                new DeliveryService(
                        commands,
                        new DeliveryDependencies(
                                host.mailer(),
                                host.unattendedPrinter(),
                                host.texts(),
                                shared.hashing(),
                                shared.gate())),
                new TrailService(commands),
                new SealService(commands),
                new RetentionService(parts),
                new TextService(commands, host.texts()),
                new RestoreService(commands),
                new RestrictionService(commands),
                new ReviewService(commands),
                new RequestService(commands),
                new AgeService(commands),
                new AccessRecordService(commands),
                new HistoryService(commands),
                new PreviewService(commands),
                new PersonalDataService(commands),
                new ChartEventService(commands),
                new IntakeService(commands),
                new FeedService(storage));
    }

    /** Returns the decisions, which are recorded if the host has a log; without one, nothing stands between. */
    private static Decisions decisions(ServiceDependencies parts) {
        Decisions decisions = new StoredDecisions(
                parts.store(), parts.charts(), parts.practices(), parts.policy(), parts.clock(), parts.seals());
        return parts.maybeRecorder()
                .<Decisions>map(recorder -> new RecordedDecisions(decisions, recorder))
                .orElse(decisions);
    }
}
