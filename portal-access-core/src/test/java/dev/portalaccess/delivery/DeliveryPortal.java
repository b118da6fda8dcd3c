package dev.portalaccess.delivery;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static dev.portalaccess.enabling.Individual.guarantor;
import static dev.portalaccess.enabling.Individual.patient;

import dev.portalaccess.activation.Activation;
import dev.portalaccess.activation.Inspection;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.activation.ActivationService;
import dev.portalaccess.internal.delivery.DeliveryDependencies;
import dev.portalaccess.internal.delivery.DeliveryService;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.internal.secret.HashingGate;
import dev.portalaccess.internal.secret.PasswordVerifier;
import dev.portalaccess.internal.secret.Pbkdf2Hashing;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.LinkDigest;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.spi.InstructionTexts;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.spi.PasswordHashing;
import dev.portalaccess.spi.Printer;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.recording.SimulatedOutage;
import dev.portalaccess.testkit.recording.StoreFaults;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A portal whose messages go to a recording mailer and a recording printer; Anthony is invited to Camille's chart. */
final class DeliveryPortal {

    static final String ANTHONYS_ADDRESS = "anthony.patient@example.org";

    final TestPortal portal;
    final SimulatedOutage texts = new SimulatedOutage();
    final SimulatedOutage hashing = new SimulatedOutage();
    final MessageDelivery deliveries;
    final HashingGate gate;

    private DeliveryPortal(TestPortal portal, HashingGate gate) {
        this.portal = portal;
        this.gate = gate;
        this.deliveries = by(portal.mailer, Optional.empty());
    }

    static DeliveryPortal create() {
        return new DeliveryPortal(TestPortal.create(), new HashingGate(2));
    }

    static DeliveryPortal with(UnaryOperator<PortalPolicy.Builder> policy) {
        return new DeliveryPortal(TestPortal.with(policy), new HashingGate(2));
    }

    /** One that hashes one password at a time, and turns everybody else away. */
    static DeliveryPortal ofOneHashAtATime() {
        return new DeliveryPortal(TestPortal.create(), new HashingGate(1, 0));
    }

    /** Another server of the same practice. */
    MessageDelivery by(Mailer mailer, Optional<Printer> unattended) {
        return new DeliveryService(portal.commands(), ways(mailer, unattended));
    }

    private DeliveryDependencies ways(Mailer mailer, Optional<Printer> unattended) {
        InstructionTexts instructions = (practice, occasion) -> {
            texts.strike();
            return Optional.empty();
        };
        return new DeliveryDependencies(mailer, unattended, Optional.of(instructions), hashing(), gate);
    }

    private PasswordHashing hashing() {
        return new FailingHashing(new Pbkdf2Hashing(portal.randomness, 1_000), hashing);
    }

    Activation activation() {
        return new ActivationService(portal.commands(), new PasswordVerifier(hashing(), gate));
    }

    /** Anthony, by e-mail. */
    Invited mailed() {
        return invited(DeliveryChoice.email(ANTHONYS_ADDRESS));
    }

    /** Anthony, on paper. */
    Invited printed() {
        return invited(DeliveryChoice.print(ANTHONYS_ADDRESS));
    }

    /** Amelie, by e-mail. */
    Invited invitedAmelie() {
        return invited(guarantor(Relationship.MOTHER, DeliveryChoice.email("amelie.patient@example.org")));
    }

    /** Camille, on paper and without an address. */
    Invited invitedCamille() {
        return invited(patient(DeliveryChoice.print()));
    }

    private Invited invited(DeliveryChoice deliver) {
        return invited(anotherPatient(portal.anthony, Relationship.FATHER, deliver));
    }

    Invited invited(Individual individual) {
        return portal.enabling()
                .enable(portal.clerk(), EnableAccess.on(portal.camille, individual))
                .orThrow()
                .invited()
                .get(0);
    }

    DeliveryReport run() {
        return deliveries.runOnce(100);
    }

    /** The next run after that time. */
    DeliveryReport runAfter(Duration time) {
        portal.clock.advance(time);
        return run();
    }

    PrintOutcome handOver(MessageId letter) {
        return deliveries.print(portal.clerk(), letter, portal.printer);
    }

    boolean bounced(String attempt) {
        return deliveries.bounced(portal.practice, attempt, "5.1.1");
    }

    boolean perhapsBounced(String id) {
        return deliveries.perhapsBounced(portal.practice, id, "4.4.1");
    }

    Message message(MessageId id) {
        return portal.store.message(portal.practice, id).orElseThrow();
    }

    MessageState state(MessageId id) {
        return message(id).state();
    }

    Optional<String> code(MessageId id) {
        return message(id).progress().code();
    }

    List<LinkDigest> links(InvitationId id) {
        return portal.invitation(id).codes().links();
    }

    boolean opens(Secret code) {
        return activation().inspect(portal.practice, code) instanceof Inspection.Live;
    }

    /** What some other command does to the invitation. */
    void end(InvitationId id, InvitationState state) {
        change(id, invitation -> invitation.become(state));
    }

    void change(InvitationId id, UnaryOperator<Invitation> change) {
        Versioned<Invitation> read =
                portal.store.invitation(portal.practice, RecordKey.of(id)).orElseThrow();
        CommitDraft draft = portal.commands().newDraft(portal.clerk());
        draft.putInvitation(read.to(change.apply(read.value())));
        if (!portal.commands().commit(draft)) {
            throw new AssertionError("somebody else was faster");
        }
    }

    void changeHolder(Invited invited, UnaryOperator<Holder> change) {
        Versioned<Holder> read = portal.store
                .holder(portal.practice, RecordKey.of(invited.holder()))
                .orElseThrow();
        CommitDraft draft = portal.commands().newDraft(portal.clerk());
        draft.putHolder(read.to(change.apply(read.value())));
        if (!portal.commands().commit(draft)) {
            throw new AssertionError("somebody else was faster");
        }
    }

    /** Somebody else writes to Camille's chart, without a call that fails or is counted. */
    void touchChart() {
        Versioned<ChartAccess> read = portal.store.chart(portal.practice, portal.camille);
        CommandReceipt receipt = new CommandReceipt(
                new CommitId("touch-" + read.version()),
                now(),
                Optional.empty(),
                Digest.plain(new byte[32]),
                List.of());
        portal.store.commit(ChangeSet.in(portal.practice, receipt)
                .chart(read.to(read.value()))
                .build());
    }

    /** The same world, reading from another store. */
    MessageDelivery over(Storage storage) {
        return new DeliveryService(portal.commandsOver(storage), ways(portal.mailer, Optional.empty()));
    }

    StoreFaults faults() {
        return portal.faults;
    }

    Instant now() {
        return portal.clock.instant();
    }
}
