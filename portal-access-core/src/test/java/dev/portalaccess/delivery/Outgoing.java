package dev.portalaccess.delivery;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static dev.portalaccess.enabling.Individual.guarantor;
import static dev.portalaccess.enabling.Individual.patient;

import dev.portalaccess.activation.Activation;
import dev.portalaccess.activation.Inspection;
import dev.portalaccess.enabling.Deliver;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.Enabled.Invited;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.activation.ActivationService;
import dev.portalaccess.internal.delivery.DeliveryService;
import dev.portalaccess.internal.delivery.Ways;
import dev.portalaccess.internal.engine.Commands;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.engine.ShapeCheck;
import dev.portalaccess.internal.secret.HashingGate;
import dev.portalaccess.internal.secret.PasswordChecks;
import dev.portalaccess.internal.secret.Pbkdf2Hashing;
import dev.portalaccess.model.Changes;
import dev.portalaccess.model.ChartAccess;
import dev.portalaccess.model.CommitId;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.InvitationState;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.LinkDigest;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageId;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Receipt;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.policy.PolicyBuilder;
import dev.portalaccess.spi.AccessStore;
import dev.portalaccess.spi.InstructionTexts;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.spi.PasswordHashing;
import dev.portalaccess.spi.Printer;
import dev.portalaccess.testkit.recording.Outage;
import dev.portalaccess.testkit.recording.StoreFaults;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A portal whose messages go to a recording mailer and a recording printer; Anthony is invited to Camille's chart. */
final class Outgoing {

    static final String ANTHONYS_ADDRESS = "anthony.patient@example.org";

    final TestPortal portal;
    final Outage texts = new Outage();
    final Outage hashing = new Outage();
    final Deliveries deliveries;
    final HashingGate gate;

    private Outgoing(TestPortal portal, HashingGate gate) {
        this.portal = portal;
        this.gate = gate;
        this.deliveries = by(portal.mailer, Optional.empty());
    }

    static Outgoing create() {
        return new Outgoing(TestPortal.create(), new HashingGate(2));
    }

    static Outgoing with(UnaryOperator<PolicyBuilder> policy) {
        return new Outgoing(TestPortal.with(policy), new HashingGate(2));
    }

    /** One that hashes one password at a time, and turns everybody else away. */
    static Outgoing ofOneHashAtATime() {
        return new Outgoing(TestPortal.create(), new HashingGate(1, 0));
    }

    /** Another server of the same practice. */
    Deliveries by(Mailer mailer, Optional<Printer> unattended) {
        return new DeliveryService(portal.commands(), ways(mailer, unattended));
    }

    private Ways ways(Mailer mailer, Optional<Printer> unattended) {
        InstructionTexts instructions = (practice, occasion) -> {
            texts.strike();
            return Optional.empty();
        };
        return new Ways(mailer, unattended, Optional.of(instructions), hashing(), gate);
    }

    private PasswordHashing hashing() {
        return new FailingHashing(new Pbkdf2Hashing(portal.randomness, 1_000), hashing);
    }

    Activation activation() {
        return new ActivationService(portal.commands(), new PasswordChecks(hashing(), gate));
    }

    /** Anthony, by e-mail. */
    Invited mailed() {
        return invited(Deliver.email(ANTHONYS_ADDRESS));
    }

    /** Anthony, on paper. */
    Invited printed() {
        return invited(Deliver.print(ANTHONYS_ADDRESS));
    }

    /** Amelie, by e-mail. */
    Invited invitedAmelie() {
        return invited(guarantor(Relationship.MOTHER, Deliver.email("amelie.patient@example.org")));
    }

    /** Camille, on paper and without an address. */
    Invited invitedCamille() {
        return invited(patient(Deliver.print()));
    }

    private Invited invited(Deliver deliver) {
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

    HandOver handOver(MessageId letter) {
        return deliveries.handOver(portal.practice, letter, portal.printer);
    }

    boolean bounced(String attempt) {
        return deliveries.bounced(portal.practice, attempt, "5.1.1");
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
                portal.store.invitation(portal.practice, Key.of(id)).orElseThrow();
        Draft draft = portal.commands().draft(portal.clerk());
        draft.putInvitation(read.to(change.apply(read.value())));
        if (!portal.commands().commit(draft)) {
            throw new AssertionError("somebody else was faster");
        }
    }

    void changeHolder(Invited invited, UnaryOperator<Holder> change) {
        Versioned<Holder> read =
                portal.store.holder(portal.practice, Key.of(invited.holder())).orElseThrow();
        Draft draft = portal.commands().draft(portal.clerk());
        draft.putHolder(read.to(change.apply(read.value())));
        if (!portal.commands().commit(draft)) {
            throw new AssertionError("somebody else was faster");
        }
    }

    /** Somebody else writes to Camille's chart, without a call that fails or is counted. */
    void touchChart() {
        Versioned<ChartAccess> read = portal.store.chart(portal.practice, portal.camille);
        Receipt receipt = new Receipt(
                new CommitId("touch-" + read.version()),
                now(),
                Optional.empty(),
                Digest.plain(new byte[32]),
                List.of());
        portal.store.commit(Changes.in(portal.practice, receipt)
                .chart(read.to(read.value()))
                .build());
    }

    /** The same world, reading from another store. */
    Deliveries over(AccessStore store) {
        Parts parts = portal.commands().parts();
        Parts others = new Parts(
                store,
                parts.outbox(),
                parts.queries(),
                parts.charts(),
                parts.practices(),
                parts.rights(),
                parts.policy(),
                parts.digests(),
                parts.chain(),
                parts.clock(),
                parts.randomness());
        return new DeliveryService(new Commands(others, new ShapeCheck()), ways(portal.mailer, Optional.empty()));
    }

    StoreFaults faults() {
        return portal.faults;
    }

    Instant now() {
        return portal.clock.instant();
    }
}
