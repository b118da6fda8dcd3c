package dev.portalaccess.keyvalue;

import static dev.portalaccess.spi.storage.RetentionRule.agesFrom;
import static dev.portalaccess.spi.storage.RetentionRule.holdersNamedBy;

import dev.portalaccess.json.RecordCodec;
import dev.portalaccess.json.UnreadableRecordException;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.FeedEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.spi.storage.AccessQueries.FormerGrant;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A kind of row: how its records are written and read, and the index entries that lead to them. An index entry has the
 * key of the row as its value. Entries follow from the row alone, so that replacing a row moves them.
 *
 * @param writer the function that writes a record as a document
 * @param reader the function that reads it
 * @param indexes the function that returns the keys of the index entries
 */
record RowKind<T>(Function<T, String> writer, Function<String, T> reader, IndexRule<T> indexes) {

    /** A function that returns the keys of the index entries of a row. */
    @FunctionalInterface
    interface IndexRule<T> {
        List<String> of(PracticeId practice, String key, StoredRow<T> row);
    }

    private static final RecordCodec CODEC = new RecordCodec();

    static final RowKind<ChartRecord> CHART = new RowKind<>(CODEC::writeChart, CODEC::readChart, RowKind::ofChart);

    static final RowKind<AuditHead> HEAD =
            new RowKind<>(CODEC::writeAuditHead, CODEC::readAuditHead, (practice, key, row) -> List.of());

    static final RowKind<PracticeRecord> PRACTICE =
            new RowKind<>(RowKind::writePractice, RowKind::readPractice, (practice, key, row) -> List.of());

    static final RowKind<Grant> OPEN_GRANT = new RowKind<>(CODEC::writeGrant, CODEC::readGrant, RowKind::ofOpenGrant);

    static final RowKind<Grant> CLOSED_GRANT = new RowKind<>(CODEC::writeGrant, CODEC::readGrant, RowKind::ofGrant);

    static final RowKind<Grant> FORMER_GRANT =
            new RowKind<>(CODEC::writeGrant, CODEC::readGrant, RowKind::ofFormerGrant);

    static final RowKind<Invitation> INVITATION =
            new RowKind<>(CODEC::writeInvitation, CODEC::readInvitation, RowKind::ofInvitation);

    static final RowKind<Holder> HOLDER = new RowKind<>(CODEC::writeHolder, CODEC::readHolder, RowKind::ofHolder);

    static final RowKind<Registration> REGISTRATION =
            new RowKind<>(CODEC::writeRegistration, CODEC::readRegistration, RowKind::ofRegistration);

    static final RowKind<AccessRequest> REQUEST =
            new RowKind<>(CODEC::writeRequest, CODEC::readRequest, RowKind::ofRequest);

    static final RowKind<AccessRecord> SPOOLED_RECORD =
            new RowKind<>(CODEC::writeAccessRecord, CODEC::readAccessRecord, RowKind::ofSpooledRecord);

    static final RowKind<FeedEntry> FEED_ENTRY = new RowKind<>(
            CODEC::writeFeedEntry,
            CODEC::readFeedEntry,
            (practice, key, row) -> ageing(Purgeable.CHANGES, key, agesFrom(row.value())));

    static final RowKind<Message> MESSAGE = new RowKind<>(CODEC::writeMessage, CODEC::readMessage, RowKind::ofMessage);

    static final RowKind<CommandReceipt> RECEIPT = new RowKind<>(
            CODEC::writeReceipt,
            CODEC::readReceipt,
            (practice, key, row) -> ageing(Purgeable.RECEIPTS, key, agesFrom(row.value())));

    static final RowKind<AuditEntry> REFUSAL = ofEntries(Purgeable.REFUSALS);

    static final RowKind<AuditEntry> ENTRY = ofEntries(Purgeable.TRAIL);

    /** Writes no more than earlier versions can read, unless the record has a report. */
    private static String writePractice(PracticeRecord practice) {
        return practice.equals(PracticeRecord.of(practice.head()))
                ? CODEC.writeAuditHead(practice.head())
                : CODEC.writePractice(practice);
    }

    private static PracticeRecord readPractice(String document) {
        try {
            return CODEC.readPractice(document);
        } catch (UnreadableRecordException e) {
            if (!e.code().equals(UnreadableRecordException.OTHER_RECORD)) {
                throw e;
            }
            return PracticeRecord.of(CODEC.readAuditHead(document));
        }
    }

    private static RowKind<AuditEntry> ofEntries(Purgeable purgeable) {
        return new RowKind<>(
                CODEC::writeAuditEntry,
                CODEC::readAuditEntry,
                (practice, key, row) -> ageing(purgeable, key, agesFrom(row.value())));
    }

    private static List<String> ofChart(PracticeId practice, String key, StoredRow<ChartRecord> row) {
        ChartRecord chart = row.value();
        List<String> keys = new ArrayList<>(naming(practice, key, holdersNamedBy(chart)));
        keys.addAll(reviewed(
                RowKeys.reviews(practice, RecordType.CHART),
                chart.firstReview(),
                chart.chart().value()));
        return keys;
    }

    private static List<String> reviewed(String index, Optional<LocalDate> reviewOn, String id) {
        return reviewOn.map(day -> KeyText.join(KeyText.join(index, RowKeys.day(day)), KeyText.of(id))).stream()
                .toList();
    }

    private static List<String> ofOpenGrant(PracticeId practice, String key, StoredRow<Grant> row) {
        Grant grant = row.value();
        List<String> keys = new ArrayList<>(ofGrant(practice, key, row));
        keys.add(KeyText.join(
                RowKeys.grants(practice, grant.account(), grant.chart()),
                KeyText.of(grant.id().value())));
        String[] place = {
            KeyText.rising(grant.affirmedAt()),
            grant.chart().value(),
            grant.id().value()
        };
        keys.add(KeyText.join(RowKeys.affirmed(practice), KeyText.of(place)));
        keys.add(KeyText.join(
                RowKeys.grounded(practice, grant.terms().basis().map(StatedBasis::kind)), KeyText.of(place)));
        grant.firstReview()
                .ifPresent(day -> keys.add(KeyText.join(
                        RowKeys.held(practice),
                        KeyText.of(KeyText.digits(RowKeys.dayNumber(day)), place[1], place[2]))));
        return keys;
    }

    private static List<String> ofGrant(PracticeId practice, String key, StoredRow<Grant> row) {
        Grant grant = row.value();
        List<String> keys = new ArrayList<>(naming(practice, key, holdersNamedBy(grant)));
        keys.add(KeyText.join(RowKeys.person(practice, grant.account(), grant.holder()), key));
        return keys;
    }

    private static List<String> ofFormerGrant(PracticeId practice, String key, StoredRow<Grant> row) {
        List<String> keys = new ArrayList<>(naming(practice, key, holdersNamedBy(row.value())));
        FormerGrant former = new FormerGrant(row.value(), row.instant());
        keys.addAll(ageing(Purgeable.FORMER_GRANTS, key, agesFrom(former)));
        return keys;
    }

    private static List<String> ofInvitation(PracticeId practice, String key, StoredRow<Invitation> row) {
        Invitation invitation = row.value();
        List<String> keys = new ArrayList<>(naming(practice, key, holdersNamedBy(invitation)));
        keys.addAll(ageing(Purgeable.INVITATIONS, key, agesFrom(invitation)));
        keys.add(KeyText.join(
                RowKeys.invitations(practice),
                KeyText.of(
                        KeyText.falling(invitation.issue().at()),
                        invitation.id().value())));
        return keys;
    }

    private static List<String> ofHolder(PracticeId practice, String key, StoredRow<Holder> row) {
        Holder holder = row.value();
        String id = holder.id().value();
        List<String> keys = new ArrayList<>(ageing(Purgeable.HOLDERS, key, agesFrom(holder, row.instant())));
        holder.accounts()
                .forEach(account -> keys.add(KeyText.join(RowKeys.person(practice, account, holder.id()), key)));
        holder.address()
                .ifPresent(address -> keys.add(KeyText.join(
                        RowKeys.mailbox(practice, address.mailbox()), KeyText.of(KeyText.rising(row.instant()), id))));
        holder.accounts().forEach(account -> keys.add(KeyText.join(RowKeys.users(practice, account), KeyText.of(id))));
        keys.addAll(reviewed(RowKeys.reviews(practice, RecordType.HOLDER), holder.firstReview(), id));
        if (!holder.revocations().isEmpty()) {
            keys.add(KeyText.join(RowKeys.REVOKING, KeyText.of(practice.value(), id)));
        }
        return keys;
    }

    private static List<String> ofRegistration(PracticeId practice, String key, StoredRow<Registration> row) {
        Registration registration = row.value();
        String id = registration.id().value();
        List<String> keys = new ArrayList<>(naming(practice, key, holdersNamedBy(registration)));
        keys.addAll(ageing(Purgeable.REGISTRATIONS, key, agesFrom(registration, row.instant())));
        keys.add(KeyText.join(RowKeys.registrations(practice), KeyText.of(KeyText.falling(row.instant()), id)));
        keys.add(KeyText.join(RowKeys.registrations(practice, registration.invitation()), KeyText.of(id)));
        return keys;
    }

    private static List<String> ofRequest(PracticeId practice, String key, StoredRow<AccessRequest> row) {
        AccessRequest request = row.value();
        List<String> keys = new ArrayList<>(ageing(Purgeable.ACCESS_REQUESTS, key, agesFrom(request)));
        keys.add(KeyText.join(
                RowKeys.requests(practice),
                KeyText.of(
                        KeyText.falling(request.submission().at()), request.id().value())));
        return keys;
    }

    private static List<String> ofSpooledRecord(PracticeId practice, String key, StoredRow<AccessRecord> row) {
        AccessRecord record = row.value();
        String at = KeyText.rising(record.at());
        String id = record.id().value();
        return List.of(
                KeyText.join(RowKeys.SPOOL, KeyText.of(at, practice.value(), id)),
                KeyText.join(
                        RowKeys.spool(practice), KeyText.of(at, record.chart().value(), id)));
    }

    private static List<String> ofMessage(PracticeId practice, String key, StoredRow<Message> row) {
        Message message = row.value();
        String id = message.id().value();
        Instant from = message.window().from();
        List<String> keys = new ArrayList<>(naming(practice, key, holdersNamedBy(message)));
        keys.addAll(ageing(Purgeable.MESSAGES, key, agesFrom(message)));
        keys.add(KeyText.join(RowKeys.messages(practice), KeyText.of(KeyText.falling(from), id)));
        message.invitation()
                .ifPresent(invitation -> keys.add(
                        KeyText.join(RowKeys.messages(practice, invitation), KeyText.of(KeyText.rising(from), id))));
        if (message.state().isWaiting()) {
            keys.add(KeyText.join(
                    RowKeys.due(message.channel()),
                    KeyText.of(KeyText.rising(message.progress().dueAt()), practice.value(), id)));
        }
        return keys;
    }

    private static List<String> naming(PracticeId practice, String key, Set<HolderId> named) {
        return named.stream()
                .map(holder -> KeyText.join(RowKeys.naming(practice, holder), key))
                .toList();
    }

    private static List<String> ageing(Purgeable kind, String key, Optional<Instant> since) {
        return since.map(at -> KeyText.join(RowKeys.ageing(kind, at), key)).stream()
                .toList();
    }
}
