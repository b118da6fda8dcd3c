package dev.portalaccess.json;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.json.internal.AccessRecordJson;
import dev.portalaccess.json.internal.AuditEntryJson;
import dev.portalaccess.json.internal.ChartJson;
import dev.portalaccess.json.internal.FeedEntryJson;
import dev.portalaccess.json.internal.GrantJson;
import dev.portalaccess.json.internal.HolderJson;
import dev.portalaccess.json.internal.InvitationJson;
import dev.portalaccess.json.internal.JsonObject;
import dev.portalaccess.json.internal.MessageJson;
import dev.portalaccess.json.internal.PracticeJson;
import dev.portalaccess.json.internal.ReceiptJson;
import dev.portalaccess.json.internal.RegistrationJson;
import dev.portalaccess.json.internal.RequestJson;
import dev.portalaccess.json.internal.StoredDocument;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.FeedEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.AccessFreeze;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChartEvent;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.ReportedPolicy;
import dev.portalaccess.model.stored.RequestState;
import dev.portalaccess.model.stored.RestoredBackup;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A codec that writes each stored record of the model as a JSON document and reads it again. A store can keep the
 * documents in any database, beside the keys and columns that it searches by.
 *
 * <p><b>The document.</b> One object on one line. It begins with the kind of record and the
 * {@linkplain #FORMAT format}; the other fields are named as the components of the record. Ids, addresses, codes and
 * digests are texts, instants are UTC in ISO 8601, languages are BCP 47 tags, constants are their names. A digest is 64
 * hexadecimal digits, followed by a colon and the id of its key if it has one. An empty optional value and an empty
 * list are left out. A state is an object whose {@code kind} names it. Equal records have equal documents, and a record
 * that is written and read is equal to itself.
 *
 * <p><b>Fields that this version does not know.</b> In a document of a known format they are ignored, and they are gone
 * once the record is written again. A version that adds a field that must not be ignored raises the format of the
 * documents that have it; all others are written in the oldest format that expresses them.
 *
 * <p><b>Documents of a newer version.</b> A newer format, and a state that this version does not know, must never
 * permit anything. Where the model has a state for that, it is used: {@link GrantState.Unrecognised},
 * {@link InvitationState.Unrecognised}, {@link RegistrationStep.Unrecognised}, {@link RequestState.Unrecognised}, {@link MessageState#UNRECOGNISED} and
 * {@link Message.Kind#UNRECOGNISED}. A grant, an invitation, a registration, a request or a message in such a state is written
 * back without losing anything: a document of a newer format as it was, unless the record was changed. A message keeps
 * the names of its kind and of its state ({@link Message#newer}). An unknown level of access is read as none.
 * Everything else that is newer cannot be read.
 *
 * <p>The methods that read throw {@link UnreadableRecordException} with one of its codes. No method logs anything.
 * Documents contain names, addresses, digests and password hashes; keep them as you keep charts.
 *
 * <p>Thread-safe and without state.
 */
public final class RecordCodec {

    /** The newest format that this version writes and fully reads. Formats are counted from 1. */
    public static final int FORMAT = StoredDocument.FORMAT;

    private static final String GRANT = "grant";
    private static final String CHART = "chart";
    private static final String BLOCKS = "blocks";
    private static final String AUDIT_HEAD = "audit-head";
    private static final String PRACTICE = "practice";
    private static final String RESTORED_BACKUP = "restored-backup";
    private static final String REPORTED_POLICY = "reported-policy";
    private static final String INVITATION = "invitation";
    private static final String HOLDER = "holder";
    private static final String REGISTRATION = "registration";
    private static final String ACCESS_REQUEST = "access-request";
    private static final String ACCESS_RECORD = "access-record";
    private static final String FEED_ENTRY = "feed-entry";
    private static final String RECEIPT = "receipt";
    private static final String AUDIT_ENTRY = "audit-entry";
    private static final String MESSAGE = "message";

    /** Creates a codec; one is enough for a program. */
    public RecordCodec() {}

    /** Returns the document of a grant. A former version of a grant has the same kind of document. */
    public String writeGrant(Grant grant) {
        Optional<String> newer = grant.standing() instanceof GrantState.Unrecognised unread
                ? unchanged(grant, unread.stored(), this::readGrant)
                : Optional.empty();
        return newer.orElseGet(() -> StoredDocument.write(GRANT, GrantJson.write(grant)));
    }

    /** Returns the grant in the document. */
    public Grant readGrant(String document) {
        return read(
                GRANT,
                document,
                found -> GrantJson.grant(found.fields(), found.newer().map(GrantState.Unrecognised::new)));
    }

    /** Returns the document of a chart's record; each of the chart's grants has its own ({@link #writeGrant}). */
    public String writeChart(ChartRecord chart) {
        return StoredDocument.write(CHART, ChartJson.write(chart));
    }

    /** Returns the chart's record in the document. */
    public ChartRecord readChart(String document) {
        return readKnown(CHART, document, ChartJson::chart);
    }

    /** Returns the document of some blocks, for a store that keeps a chart's blocks apart from the chart's record. */
    public String writeBlocks(List<AccessBlock> blocks) {
        return StoredDocument.write(BLOCKS, ChartJson.write(blocks));
    }

    /** Returns the blocks in the document, in their order. */
    public List<AccessBlock> readBlocks(String document) {
        return readKnown(BLOCKS, document, ChartJson::blocks);
    }

    /**
     * Returns the document of a chart's blocks, freezes, exemptions and events, for a store that keeps them apart from
     * the chart's record. {@link #readBlocks}, {@link #readFreezes}, {@link #readExemptions} and {@link #readEvents}
     * read it.
     */
    public String writeRestrictions(
            List<AccessBlock> blocks,
            List<AccessFreeze> freezes,
            List<AgeExemption> exemptions,
            List<ChartEvent> events) {
        return StoredDocument.write(
                BLOCKS,
                ChartJson.write(blocks)
                        .with(ChartJson.writeFreezes(freezes))
                        .with(ChartJson.writeExemptions(exemptions))
                        .with(ChartJson.writeEvents(events)));
    }

    /** Returns the freezes in the document, in their order. */
    public List<AccessFreeze> readFreezes(String document) {
        return readKnown(BLOCKS, document, ChartJson::freezes);
    }

    /** Returns the exemptions in the document, in their order. */
    public List<AgeExemption> readExemptions(String document) {
        return readKnown(BLOCKS, document, ChartJson::exemptions);
    }

    /** Returns the host's events in the document, in their order. */
    public List<ChartEvent> readEvents(String document) {
        return readKnown(BLOCKS, document, ChartJson::events);
    }

    /** Returns the document of the end, or the beginning, of an audit chain. */
    public String writeAuditHead(AuditHead head) {
        return StoredDocument.write(AUDIT_HEAD, ChartJson.write(head));
    }

    /** Returns the end of an audit chain in the document. */
    public AuditHead readAuditHead(String document) {
        return readKnown(AUDIT_HEAD, document, ChartJson::head);
    }

    /** Returns the document of a practice's record. */
    public String writePractice(PracticeRecord practice) {
        return StoredDocument.write(PRACTICE, PracticeJson.write(practice));
    }

    /** Returns the practice's record in the document. */
    public PracticeRecord readPractice(String document) {
        return readKnown(PRACTICE, document, PracticeJson::practice);
    }

    /** Returns the document of a report of a restored backup, for a store that keeps it apart from the chain's end. */
    public String writeRestoredBackup(RestoredBackup restored) {
        return StoredDocument.write(RESTORED_BACKUP, PracticeJson.write(restored));
    }

    /** Returns the report in the document. */
    public RestoredBackup readRestoredBackup(String document) {
        return readKnown(RESTORED_BACKUP, document, PracticeJson::restored);
    }

    /** Returns the document of reported rules, for a store that keeps them apart from the chain's end. */
    public String writeReportedPolicy(ReportedPolicy policy) {
        return StoredDocument.write(REPORTED_POLICY, PracticeJson.write(policy));
    }

    /** Returns the reported rules in the document. */
    public ReportedPolicy readReportedPolicy(String document) {
        return readKnown(REPORTED_POLICY, document, PracticeJson::policy);
    }

    /** Returns the document of an invitation. */
    public String writeInvitation(Invitation invitation) {
        Optional<String> newer = invitation.state() instanceof InvitationState.Unrecognised unread
                ? unchanged(invitation, unread.stored(), this::readInvitation)
                : Optional.empty();
        return newer.orElseGet(() -> StoredDocument.write(INVITATION, InvitationJson.write(invitation)));
    }

    /** Returns the invitation in the document. */
    public Invitation readInvitation(String document) {
        return read(
                INVITATION,
                document,
                found -> InvitationJson.invitation(
                        found.fields(), found.newer().map(InvitationState.Unrecognised::new)));
    }

    /** Returns the document of a holder. */
    public String writeHolder(Holder holder) {
        return StoredDocument.write(HOLDER, HolderJson.write(holder));
    }

    /** Returns the holder in the document. */
    public Holder readHolder(String document) {
        return readKnown(HOLDER, document, HolderJson::holder);
    }

    /** Returns the document of a registration. */
    public String writeRegistration(Registration registration) {
        Optional<String> newer = registration.step() instanceof RegistrationStep.Unrecognised unread
                ? unchanged(registration, unread.stored(), this::readRegistration)
                : Optional.empty();
        return newer.orElseGet(() -> StoredDocument.write(REGISTRATION, RegistrationJson.write(registration)));
    }

    /** Returns the registration in the document. */
    public Registration readRegistration(String document) {
        return read(
                REGISTRATION,
                document,
                found -> RegistrationJson.registration(
                        found.fields(), found.newer().map(RegistrationStep.Unrecognised::new)));
    }

    /** Returns the document of a request for access. */
    public String writeRequest(AccessRequest request) {
        Optional<String> newer = request.state() instanceof RequestState.Unrecognised unread
                ? unchanged(request, unread.stored(), this::readRequest)
                : Optional.empty();
        return newer.orElseGet(() -> StoredDocument.write(ACCESS_REQUEST, RequestJson.write(request)));
    }

    /** Returns the request for access in the document. */
    public AccessRequest readRequest(String document) {
        return read(
                ACCESS_REQUEST,
                document,
                found -> RequestJson.request(found.fields(), found.newer().map(RequestState.Unrecognised::new)));
    }

    /** Returns the document of a record of a decision. */
    public String writeAccessRecord(AccessRecord record) {
        return StoredDocument.write(ACCESS_RECORD, AccessRecordJson.write(record));
    }

    /** Returns the record of a decision in the document. */
    public AccessRecord readAccessRecord(String document) {
        return readKnown(ACCESS_RECORD, document, AccessRecordJson::record);
    }

    /** Returns the document of an entry of the feed. */
    public String writeFeedEntry(FeedEntry entry) {
        return StoredDocument.write(FEED_ENTRY, FeedEntryJson.write(entry));
    }

    /** Returns the entry of the feed in the document; a kind of change that is not known is read as unrecognised. */
    public FeedEntry readFeedEntry(String document) {
        return readKnown(FEED_ENTRY, document, FeedEntryJson::entry);
    }

    /** Returns the document of a receipt. */
    public String writeReceipt(CommandReceipt receipt) {
        return StoredDocument.write(RECEIPT, ReceiptJson.write(receipt));
    }

    /** Returns the receipt in the document. */
    public CommandReceipt readReceipt(String document) {
        return readKnown(RECEIPT, document, ReceiptJson::receipt);
    }

    /** Returns the document of an audit entry. */
    public String writeAuditEntry(AuditEntry entry) {
        return StoredDocument.write(AUDIT_ENTRY, AuditEntryJson.write(entry));
    }

    /** Returns the audit entry in the document. */
    public AuditEntry readAuditEntry(String document) {
        return readKnown(AUDIT_ENTRY, document, AuditEntryJson::entry);
    }

    /** Returns the document of a message with its progress. The claim of a worker is the store's own matter. */
    public String writeMessage(Message message) {
        Optional<String> newer = message.newer()
                .flatMap(Message.NewerText::document)
                .flatMap(stored -> unchanged(message, stored, this::readMessage));
        return newer.orElseGet(() -> StoredDocument.write(MESSAGE, MessageJson.write(message)));
    }

    /** Returns the message in the document; the state of a newer format is {@link MessageState#UNRECOGNISED}. */
    public Message readMessage(String document) {
        return read(MESSAGE, document, found -> MessageJson.message(found.fields(), found.newer()));
    }

    /** Returns the document of a newer format that the record was read from, unless the record has changed since. */
    private static <T> Optional<String> unchanged(T record, String stored, Function<String, T> reader) {
        try {
            return Optional.of(stored).filter(document -> reader.apply(document).equals(record));
        } catch (UnreadableRecordException e) {
            return Optional.empty();
        }
    }

    private static <T> T readKnown(String kind, String text, Function<JsonObject, T> reader) {
        return read(kind, text, found -> {
            if (found.newer().isPresent()) {
                throw new IllegalArgumentException("a newer format");
            }
            return reader.apply(found.fields());
        });
    }

    private static <T> T read(String kind, String text, Function<StoredDocument, T> reader) {
        StoredDocument found = document(kind, requireNonNull(text, "document"));
        try {
            return reader.apply(found);
        } catch (RuntimeException e) {
            throw new UnreadableRecordException(
                    kind,
                    found.newer().isPresent()
                            ? UnreadableRecordException.NEWER_FORMAT
                            : UnreadableRecordException.INVALID);
        }
    }

    private static StoredDocument document(String kind, String text) {
        StoredDocument found;
        try {
            found = StoredDocument.read(text);
        } catch (RuntimeException e) {
            throw new UnreadableRecordException(kind, UnreadableRecordException.MALFORMED);
        }
        if (!found.record().equals(kind)) {
            throw new UnreadableRecordException(kind, UnreadableRecordException.OTHER_RECORD);
        }
        return found;
    }
}
