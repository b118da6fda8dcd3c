package dev.portalaccess.testkit.contract;

import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AppointmentId;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.AuditHead;
import dev.portalaccess.model.Basis;
import dev.portalaccess.model.Block;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.ChartAccess;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Codes;
import dev.portalaccess.model.CommitId;
import dev.portalaccess.model.Credentials;
import dev.portalaccess.model.Delivery;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantId;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.HolderId;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.InvitationState;
import dev.portalaccess.model.Issue;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Level;
import dev.portalaccess.model.LinkDigest;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageId;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.PendingGrant;
import dev.portalaccess.model.PersonId;
import dev.portalaccess.model.PhoneNumber;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Receipt;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationId;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Standing;
import dev.portalaccess.model.Terms;
import dev.portalaccess.model.Ticket;
import dev.portalaccess.model.Tries;
import dev.portalaccess.model.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Values in which everything is there that may be there, and others with the least there can be. */
final class Variants extends Cases {

    Variants(Samples samples) {
        super(samples);
    }

    private Digest keyed() {
        return Digest.keyed(samples.digest().bytes(), samples.id("key"));
    }

    private Terms terms() {
        return new Terms(
                Optional.of(Relationship.STEPPARENT),
                Optional.of(Basis.of(LegalBasis.COURT_ORDER, "Docket 07/4711, \u00a7 3")),
                new Scope(Level.ACT, Level.VIEW, Level.NONE, Level.ACT));
    }

    Grant grant(ChartId chart, Standing standing) {
        return new Grant(
                new GrantId(samples.id("grant")),
                chart,
                samples.holderId(),
                samples.account(),
                terms(),
                new Validity(next(), Optional.of(next())),
                standing,
                new Provenance(
                        Provenance.Origin.IMPORTED,
                        IndividualKind.GUARANTOR,
                        Optional.of(new InvitationId(samples.id("invitation"))),
                        chain(chart),
                        Actor.account(samples.account())));
    }

    private List<Block> blocks() {
        Optional<HolderId> holder = Optional.of(samples.holderId());
        Optional<AccountId> account = Optional.of(samples.account());
        Optional<Mailbox> mailbox = Optional.of(Samples.ADDRESS.mailbox());
        return List.of(
                new Block(samples.id("block"), holder, account, mailbox, next(), Samples.CLERK, other()),
                new Block(
                        samples.id("block"),
                        holder,
                        Optional.empty(),
                        Optional.empty(),
                        next(),
                        Samples.CLERK,
                        Reason.SAFETY),
                new Block(
                        samples.id("block"),
                        Optional.empty(),
                        account,
                        Optional.empty(),
                        next(),
                        Samples.CLERK,
                        Reason.SAFETY),
                new Block(
                        samples.id("block"),
                        Optional.empty(),
                        Optional.empty(),
                        mailbox,
                        next(),
                        Samples.CLERK,
                        Reason.SAFETY));
    }

    /** The chart of that grant, from which several are barred. */
    ChartAccess blocked(Grant grant) {
        return new ChartAccess(
                samples.practice(), grant.chart(), List.of(grant), blocks(), Optional.empty(), AuditHead.EMPTY);
    }

    /** With a grant in every standing, in an order that is not that of their ids. */
    ChartAccess chart() {
        ChartId chart = samples.chartId();
        List<Grant> grants = new ArrayList<>();
        standings().forEach(standing -> grants.add(0, grant(chart, standing)));
        return new ChartAccess(
                samples.practice(),
                chart,
                grants,
                blocks(),
                Optional.of(samples.chartId()),
                new AuditHead(Long.MAX_VALUE, Optional.of(keyed())));
    }

    /** With the least a holder can have. */
    Holder bareHolder(HolderId id) {
        return new Holder(
                samples.practice(),
                id,
                Optional.empty(),
                Optional.empty(),
                Samples.NAME,
                Optional.empty(),
                Optional.empty(),
                Tries.NONE,
                List.of());
    }

    Holder holder() {
        return new Holder(
                samples.practice(),
                samples.holderId(),
                Optional.of(samples.chartId()),
                Optional.of(new PersonId(samples.id("person"))),
                Samples.NAME,
                Optional.of(Samples.ADDRESS),
                Optional.of(samples.account()),
                new Tries(Integer.MAX_VALUE, 3),
                List.of(next(), next(), samples.now(), samples.now()));
    }

    Invitation invitation(InvitationState state) {
        return new Invitation(
                samples.practice(),
                new InvitationId(samples.id("invitation")),
                Invitation.Purpose.PASSWORD,
                samples.holderId(),
                issue(),
                new Delivery(Channel.PRINT, Optional.of(Samples.ADDRESS), Locale.forLanguageTag("es-MX")),
                List.of(pending(IndividualKind.PATIENT), pending(IndividualKind.ANOTHER_PATIENT)),
                codes(),
                state);
    }

    private PendingGrant pending(IndividualKind as) {
        ChartId chart = samples.chartId();
        return new PendingGrant(new GrantId(samples.id("grant")), chart, as, terms(), chain(chart));
    }

    private Issue issue() {
        return new Issue(
                next(),
                next(),
                Samples.CLERK,
                Optional.of(new InvitationId(samples.id("invitation"))),
                List.of(new Issue.Waiver("TOO_MANY_INVITATIONS", other()), new Issue.Waiver("A", Reason.SAFETY)));
    }

    private Codes codes() {
        List<LinkDigest> links = List.of(link(samples.digest()), link(keyed()), link(keyed()));
        Credentials credentials = new Credentials(
                samples.id("user"),
                Optional.of(new PasswordHash("$pbkdf2-sha256$" + "x".repeat(485))),
                99,
                Optional.of(new Ticket(keyed(), next())));
        return new Codes(samples.id("serial"), samples.id("selector"), links, Optional.of(credentials));
    }

    private LinkDigest link(Digest digest) {
        return new LinkDigest(samples.id("envelope"), digest, next());
    }

    /** With the least an invitation can have. */
    Invitation bareInvitation() {
        Credentials unprinted = Credentials.unprinted(samples.id("user"), 0);
        return new Invitation(
                samples.practice(),
                new InvitationId(samples.id("invitation")),
                Invitation.Purpose.REGISTRATION,
                samples.holderId(),
                new Issue(next(), next(), Actor.LIBRARY, Optional.empty(), List.of()),
                new Delivery(Channel.PRINT, Optional.empty(), Locale.ROOT),
                List.of(),
                new Codes(samples.id("serial"), samples.id("selector"), List.of(), Optional.of(unprinted)),
                InvitationState.LIVE);
    }

    Registration registration(RegistrationStep step) {
        return new Registration(
                samples.practice(),
                new RegistrationId(samples.id("registration")),
                new InvitationId(samples.id("invitation")),
                samples.holderId(),
                new Registration.Invitee(
                        Samples.NAME, Samples.ADDRESS, Optional.of(new PhoneNumber("+1 (555) 010-4711 ext. 12"))),
                Registration.Source.appointment(new AppointmentId(samples.id("appointment"))),
                step);
    }

    Message message(Message.Kind kind, MessageState state) {
        return new Message(
                samples.practice(),
                new MessageId(samples.id("message")),
                kind,
                samples.holderId(),
                Optional.of(new InvitationId(samples.id("invitation"))),
                Channel.PRINT,
                Optional.of(Samples.ADDRESS),
                Locale.forLanguageTag("zh-Hant-TW"),
                new Validity(next(), Optional.of(next())),
                new Message.Progress(
                        state, next(), next(), 17, Optional.of(samples.id("envelope")), Optional.of("4.7.1")));
    }

    /** With the least a message can have. */
    Message bareMessage() {
        return new Message(
                samples.practice(),
                new MessageId(samples.id("message")),
                Message.Kind.LOGIN_INSTRUCTIONS,
                samples.holderId(),
                Optional.empty(),
                Channel.EMAIL,
                Optional.empty(),
                Locale.ROOT,
                Validity.from(next()),
                Message.Progress.queued(next()));
    }

    AuditEntry entry(Optional<ChartId> chart, long position) {
        AuditEntry.Act act = new AuditEntry.Act(
                new CommitId(samples.id("commit")),
                next(),
                Actor.account(samples.account()),
                "access.narrowed",
                Optional.of("custody-changed"),
                Optional.of("PA-070"));
        Map<String, String> details = Map.of("holder", samples.id("holder"), "version", "12", "empty", "");
        return AuditEntry.unlinked(samples.practice(), chart, act, details).at(new AuditEntry.Link(position, keyed()));
    }

    Receipt receipt() {
        return new Receipt(
                new CommitId(samples.id("commit")),
                next(),
                Optional.of(samples.request()),
                keyed(),
                List.of("granted", "", "a line, with commas;\tand a tab", "x".repeat(5_000), "granted"));
    }
}
