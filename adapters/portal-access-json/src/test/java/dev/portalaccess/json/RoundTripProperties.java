package dev.portalaccess.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.json.RecordSamples.BlockList;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.ChartPart;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Issuance;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Seal;
import dev.portalaccess.model.UsedGrant;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.AccessRecordId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.AccessFreeze;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChartEvent;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.GrantTag;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationKeys;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.LinkDigest;
import dev.portalaccess.model.stored.PendingGrant;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RedeemableInvitation;
import dev.portalaccess.model.stored.TemporaryCredentials;
import dev.portalaccess.model.stored.TicketDigest;
import dev.portalaccess.model.stored.TryCount;
import dev.portalaccess.testkit.arbitrary.AnyGrant;
import dev.portalaccess.testkit.arbitrary.AnyId;
import dev.portalaccess.testkit.arbitrary.AnyKey;
import dev.portalaccess.testkit.arbitrary.AnyPerson;
import dev.portalaccess.testkit.arbitrary.AnyTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;

/** Whatever the model allows is read as it was written, and equal records have equal documents. */
class RoundTripProperties {

    private static final int TRIES = 100;

    @Property(tries = TRIES)
    void a_grant_is_read_as_it_was_written(@ForAll("grants") Grant grant) {
        survives(grant);
    }

    @Property(tries = TRIES)
    void a_chart_is_read_as_it_was_written(@ForAll("charts") ChartRecord chart) {
        survives(chart);
        survives(chart.head());
        survives(new BlockList(chart.blocks(), chart.freezes(), chart.exemptions(), chart.events()));
    }

    @Property(tries = TRIES)
    void an_invitation_is_read_as_it_was_written(@ForAll("invitations") Invitation invitation) {
        survives(invitation);
    }

    @Property(tries = TRIES)
    void a_holder_is_read_as_it_was_written(@ForAll("holders") Holder holder) {
        survives(holder);
    }

    @Property(tries = TRIES)
    void a_registration_is_read_as_it_was_written(@ForAll("registrations") Registration registration) {
        survives(registration);
    }

    @Property(tries = TRIES)
    void a_record_of_a_decision_is_read_as_it_was_written(@ForAll("accessRecords") AccessRecord record) {
        survives(record);
    }

    @Property(tries = TRIES)
    void a_receipt_is_read_as_it_was_written(@ForAll("receipts") CommandReceipt receipt) {
        survives(receipt);
    }

    @Property(tries = TRIES)
    void an_audit_entry_is_read_as_it_was_written(@ForAll("entries") AuditEntry entry) {
        survives(entry);
    }

    @Property(tries = TRIES)
    void a_message_is_read_as_it_was_written(@ForAll("messages") Message message) {
        survives(message);
    }

    private static void survives(Object record) {
        String document = AnyDocument.write(record);
        Object read = AnyDocument.read(document);
        assertThat(read).isEqualTo(record);
        assertThat(AnyDocument.write(read)).isEqualTo(document);
        assertThat(document).doesNotContain("\n");
    }

    @Provide
    Arbitrary<Grant> grants() {
        Arbitrary<Optional<Grant.Change>> change = Combinators.combine(
                        AnyTime.instant(), AnyId.actor(), AnyGrant.reason())
                .as(Grant.Change::new)
                .optional();
        return Combinators.combine(AnyGrant.grant(), change)
                .as((grant, last) -> last.map(grant::because).orElse(grant))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<ChartRecord> charts() {
        return Combinators.combine(
                        AnyId.practice(),
                        AnyId.chart(),
                        blocks().list().ofMaxSize(3),
                        AnyId.chart().optional(),
                        heads())
                .as((practice, chart, blocks, mergedInto, head) ->
                        new ChartRecord(practice, chart, blocks, mergedInto, head))
                .flatMap(chart -> Combinators.combine(
                                tags().list().ofMaxSize(3),
                                redeemable().list().ofMaxSize(3),
                                freezes().list().ofMaxSize(3),
                                exemptions().list().ofMaxSize(3),
                                events().list().ofMaxSize(3))
                        .as((tags, invitations, freezes, exemptions, events) -> (events.isEmpty()
                                        ? chart
                                        : chart.withEvents(events))
                                .withTags(tags)
                                .withRedeemable(invitations)
                                .withFreezes(freezes)
                                .withExemptions(exemptions)))
                .withoutEdgeCases();
    }

    private static Arbitrary<Seal> seals() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("AZ09_.:-")
                .ofMinLength(1)
                .ofMaxLength(200)
                .map(Seal::new);
    }

    private static Arbitrary<GrantTag> tags() {
        return Combinators.combine(AnyId.grant(), seals().map(Seal::text).filter(text -> text.length() <= 100))
                .as(GrantTag::new);
    }

    private static Arbitrary<RedeemableInvitation> redeemable() {
        return Combinators.combine(AnyId.invitation(), AnyTime.stored()).as(RedeemableInvitation::new);
    }

    private static Arbitrary<AccessBlock> blocks() {
        return Combinators.combine(
                        AnyId.text(),
                        AnyId.holder(),
                        AnyId.account().optional(),
                        AnyPerson.address().map(address -> address.mailbox()).optional(),
                        freezes())
                .as((id, holder, account, mailbox, like) -> new AccessBlock(
                        id,
                        account.isPresent() ? Optional.empty() : Optional.of(holder),
                        account,
                        mailbox,
                        like.at(),
                        like.by(),
                        like.reason(),
                        like.evidence(),
                        like.reviewOn(),
                        mailbox.isPresent()))
                .withoutEdgeCases();
    }

    private static Arbitrary<AccessFreeze> freezes() {
        return Combinators.combine(
                        AnyId.text(),
                        AnyTime.instant(),
                        AnyId.actor(),
                        AnyGrant.reason(),
                        Arbitraries.of("Docket 12/345", "\u00a7 3").optional(),
                        Dates.dates().optional())
                .as(AccessFreeze::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<AgeExemption> exemptions() {
        return Combinators.combine(
                        Arbitraries.of(AgeExemption.Kind.class), AnyId.holder().optional(), freezes())
                .as((kind, holder, like) -> new AgeExemption(
                        like.id(), kind, holder, like.at(), like.by(), like.reason(), like.evidence(), like.reviewOn()))
                .withoutEdgeCases();
    }

    private static Arbitrary<ChartEvent> events() {
        return Combinators.combine(
                        Arbitraries.of(ChartEvent.Kind.class),
                        AnyId.chart().optional(),
                        AnyId.chart().list().ofMaxSize(2),
                        AnyId.text().list().ofMaxSize(2),
                        AnyId.grant().list().ofMaxSize(2),
                        AnyId.text().optional(),
                        freezes())
                .as((kind, other, along, brought, grants, reversal, like) -> new ChartEvent(
                        like.id(),
                        kind,
                        other,
                        along,
                        brought,
                        grants.stream()
                                .map(grant -> new ChartEvent.GivenGrant(grant, other.orElse(new ChartId("c")), grant))
                                .toList(),
                        like.at(),
                        like.by(),
                        reversal.map(id -> new ChartEvent.EventReversal(id, like.at(), like.by()))))
                .withoutEdgeCases();
    }

    private static Arbitrary<AuditHead> heads() {
        Arbitrary<AuditHead> ended = Combinators.combine(Arbitraries.longs().between(1, Long.MAX_VALUE), digests())
                .as((length, last) -> new AuditHead(length, Optional.of(last)));
        return Arbitraries.oneOf(Arbitraries.just(AuditHead.EMPTY), ended);
    }

    private static Arbitrary<Digest> digests() {
        return Combinators.combine(
                        Arbitraries.bytes().array(byte[].class).ofSize(32),
                        AnyId.text().optional())
                .as((bytes, key) -> key.map(id -> Digest.keyed(bytes, id)).orElseGet(() -> Digest.plain(bytes)));
    }

    private static Arbitrary<Locale> languages() {
        return Arbitraries.of("en", "es", "es-US", "zh-Hant-TW", "und").map(Locale::forLanguageTag);
    }

    @Provide
    Arbitrary<Invitation> invitations() {
        return Combinators.combine(
                        AnyId.practice(),
                        AnyId.invitation(),
                        Arbitraries.of(InvitationPurpose.class),
                        AnyId.holder(),
                        issues(),
                        routes(),
                        Combinators.combine(pending(), codes()).as(Contents::new),
                        states())
                .as((practice, id, purpose, holder, issue, route, contents, state) -> new Invitation(
                        practice, id, purpose, holder, issue, route, contents.grants(), contents.codes(), state))
                .withoutEdgeCases();
    }

    private record Contents(List<PendingGrant> grants, InvitationKeys codes) {}

    private static Arbitrary<Issuance> issues() {
        Arbitrary<List<Issuance.Waiver>> waivers = Combinators.combine(AnyId.text(), AnyGrant.reason())
                .as(Issuance.Waiver::new)
                .list()
                .ofMaxSize(2);
        return Combinators.combine(
                        AnyTime.instant(),
                        Arbitraries.integers().between(1, 1_000_000),
                        AnyId.actor(),
                        AnyId.invitation().optional(),
                        waivers)
                .as((at, seconds, by, replaces, waived) ->
                        new Issuance(at, at.plus(Duration.ofSeconds(seconds)), by, replaces, waived))
                .withoutEdgeCases();
    }

    private static Arbitrary<DeliveryRoute> routes() {
        return Combinators.combine(AnyPerson.address().optional(), languages())
                .as((address, language) ->
                        new DeliveryRoute(address.isPresent() ? Channel.EMAIL : Channel.PRINT, address, language));
    }

    private static Arbitrary<List<PendingGrant>> pending() {
        return Combinators.combine(
                        AnyId.grant(),
                        AnyId.chart(),
                        Arbitraries.of(IndividualKind.class),
                        AnyGrant.terms(),
                        AnyId.chart().list().ofMaxSize(2))
                .as((id, chart, as, terms, way) -> new PendingGrant(id, chart, as, terms, chain(way, chart)))
                .withoutEdgeCases()
                .list()
                .uniqueElements(PendingGrant::chart)
                .ofMaxSize(2);
    }

    private static List<ChartId> chain(List<ChartId> way, ChartId end) {
        List<ChartId> chain = new ArrayList<>(way);
        chain.add(end);
        return chain;
    }

    private static Arbitrary<InvitationKeys> codes() {
        Arbitrary<List<LinkDigest>> links = Combinators.combine(AnyId.text(), digests(), AnyTime.instant())
                .as(LinkDigest::new)
                .list()
                .ofMaxSize(InvitationKeys.MOST_LINKS);
        Arbitrary<TemporaryCredentials> credentials = Combinators.combine(
                        AnyId.text(),
                        Arbitraries.strings()
                                .ascii()
                                .ofMaxLength(20)
                                .map(rest -> new PasswordHash("$" + rest))
                                .optional(),
                        Arbitraries.integers().greaterOrEqual(0),
                        Combinators.combine(digests(), AnyTime.instant())
                                .as(TicketDigest::new)
                                .optional())
                .as(TemporaryCredentials::new);
        return Combinators.combine(AnyId.text(), AnyId.text(), links, credentials.optional())
                .as(InvitationKeys::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<InvitationState> states() {
        return Arbitraries.oneOf(
                Arbitraries.just(InvitationState.LIVE),
                Combinators.combine(
                                AnyTime.instant(),
                                AnyId.account(),
                                AnyId.chart().list().ofMaxSize(2))
                        .as(InvitationState.Redeemed::new),
                Combinators.combine(AnyTime.instant(), AnyId.actor(), AnyGrant.reason())
                        .as(InvitationState.Cancelled::new),
                Combinators.combine(AnyTime.instant(), AnyId.text()).as(InvitationState.Voided::new),
                unread().map(InvitationState.Unrecognised::new));
    }

    private static Arbitrary<String> unread() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "LIVE", "", "{}", "{\"kind\":\"LIVE\"}", "{\"kind\":\"INVITED\"}", "{\"kind\":\"X\",\"y\":1}"),
                Arbitraries.strings().all().ofMaxLength(10));
    }

    @Provide
    Arbitrary<Holder> holders() {
        Arbitrary<TryCount> tries = Combinators.combine(
                        Arbitraries.integers().greaterOrEqual(0),
                        Arbitraries.integers().greaterOrEqual(0))
                .as((one, other) -> new TryCount(Math.max(one, other), Math.min(one, other)));
        return Combinators.combine(
                        Combinators.combine(AnyId.practice(), AnyId.holder(), AnyPerson.person())
                                .as(Holder::create),
                        AnyPerson.address().optional(),
                        AnyId.account().optional(),
                        tries,
                        AnyTime.instant().list().ofMaxSize(3))
                .as((holder, address, account, count, instants) -> new Holder(
                        holder.practice(),
                        holder.id(),
                        holder.chart(),
                        holder.person(),
                        holder.name(),
                        address,
                        account,
                        count,
                        instants))
                .flatMap(holder -> Combinators.combine(
                                blocks().list().ofMaxSize(2), freezes().list().ofMaxSize(2))
                        .as((blocks, freezes) -> holder.withBlocks(blocks).withFreezes(freezes)))
                .flatMap(holder -> AnyId.account()
                        .list()
                        .ofMaxSize(3)
                        .map(others -> holder.account().isPresent() ? holder.alsoUsing(others) : holder))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Registration> registrations() {
        Arbitrary<Registration.Invitee> invitees = Combinators.combine(
                        AnyPerson.name(), AnyPerson.address(), AnyPerson.phone().optional())
                .as(Registration.Invitee::new);
        return Combinators.combine(
                        AnyId.practice(),
                        AnyId.registration(),
                        AnyId.invitation(),
                        AnyId.holder(),
                        invitees,
                        AnyId.appointment().optional().map(Registration.Source::new),
                        steps())
                .as(Registration::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<RegistrationStep> steps() {
        Arbitrary<RegistrationStep.Claimed> claim = Combinators.combine(
                        AnyTime.instant(),
                        AnyId.account(),
                        AnyGrant.relationship().optional())
                .as(RegistrationStep.Claimed::new);
        return Arbitraries.oneOf(
                Arbitraries.just(RegistrationStep.INVITED),
                claim,
                Combinators.combine(
                                AnyTime.instant(), claim, AnyId.chart().list().ofMaxSize(2))
                        .as(RegistrationStep.WithStaff::new),
                Combinators.combine(AnyTime.instant(), claim, AnyId.chart()).as(RegistrationStep.Registered::new),
                Combinators.combine(AnyTime.instant(), claim, AnyId.chart(), AnyId.grant())
                        .as(RegistrationStep.Granted::new),
                Combinators.combine(AnyTime.instant(), AnyId.text()).as(RegistrationStep.Closed::new),
                unread().map(RegistrationStep.Unrecognised::new));
    }

    @Provide
    Arbitrary<AccessRecord> accessRecords() {
        Arbitrary<UsedGrant> grants = Combinators.combine(
                        AnyId.grant(),
                        AnyId.holder(),
                        AnyGrant.relationship().optional(),
                        Arbitraries.of(LegalBasis.class).optional())
                .as(UsedGrant::new);
        Arbitrary<ChartPart> parts = Combinators.combine(AnyGrant.area(), Arbitraries.of(AccessLevel.class))
                .as(ChartPart::new);
        return Combinators.combine(
                        AnyId.text().map(AccessRecordId::new),
                        AnyId.practice(),
                        AnyId.chart(),
                        AnyId.account(),
                        parts.optional(),
                        AnyTime.instant(),
                        grants.list().ofMinSize(1).ofMaxSize(3),
                        AnyId.text().list().ofMaxSize(2))
                .as((id, practice, chart, account, part, at, used, reasons) -> new AccessRecord(
                        id,
                        practice,
                        chart,
                        Actor.account(account),
                        part,
                        at,
                        reasons.isEmpty() ? used : List.of(),
                        reasons))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<CommandReceipt> receipts() {
        return Combinators.combine(
                        AnyId.commit(),
                        AnyTime.instant(),
                        AnyKey.key(RecordKey.Kind.REQUEST).optional(),
                        digests(),
                        Arbitraries.strings().all().ofMaxLength(20).list().ofMaxSize(3))
                .as(CommandReceipt::new)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<AuditEntry> entries() {
        Arbitrary<Optional<AuditEntry.Link>> link = Combinators.combine(
                        Arbitraries.longs().greaterOrEqual(0), digests())
                .as(AuditEntry.Link::new)
                .optional();
        Arbitrary<AuditEntry.Act> act = Combinators.combine(
                        AnyId.commit(),
                        AnyTime.instant(),
                        AnyId.actor(),
                        AnyId.text(),
                        AnyId.text().optional(),
                        AnyId.text().optional())
                .as(AuditEntry.Act::new);
        return Combinators.combine(
                        AnyId.practice(),
                        AnyId.chart().optional(),
                        act,
                        Arbitraries.maps(AnyId.text(), AnyId.text()).ofMaxSize(3),
                        link)
                .as((practice, chart, done, details, place) -> {
                    AuditEntry entry = AuditEntry.unlinked(practice, chart, done, new TreeMap<>(details));
                    return place.map(entry::at).orElse(entry);
                })
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Message> messages() {
        Arbitrary<Message.Progress> progress = Combinators.combine(
                        Arbitraries.of(MessageState.class),
                        AnyTime.instant(),
                        AnyTime.instant(),
                        Arbitraries.integers().greaterOrEqual(0),
                        AnyId.text().optional(),
                        AnyId.text().optional())
                .as(Message.Progress::new);
        Arbitrary<Message> addressed = Combinators.combine(
                        AnyId.practice(),
                        AnyId.message(),
                        Arbitraries.of(Message.Kind.class),
                        AnyId.holder(),
                        AnyId.invitation().optional(),
                        Arbitraries.of(Channel.class),
                        AnyPerson.address().optional(),
                        languages())
                .as((practice, id, kind, holder, invitation, channel, address, language) -> new Message(
                        practice,
                        id,
                        kind,
                        holder,
                        invitation,
                        channel,
                        address,
                        language,
                        ValidityPeriod.from(Instant.EPOCH),
                        Message.Progress.queued(Instant.EPOCH)));
        return Combinators.combine(addressed, AnyTime.validity(), progress, seals().optional())
                .as((message, window, state, seal) -> new Message(
                                message.practice(),
                                message.id(),
                                message.kind(),
                                message.holder(),
                                message.invitation(),
                                message.channel(),
                                message.address(),
                                message.language(),
                                window,
                                state)
                        .withSeal(seal))
                .withoutEdgeCases();
    }
}
