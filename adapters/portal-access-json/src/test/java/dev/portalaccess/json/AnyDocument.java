package dev.portalaccess.json;

import dev.portalaccess.json.RecordSamples.BlockList;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.FeedEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.ReportedPolicy;
import dev.portalaccess.model.stored.RestoredBackup;
import java.util.Map;
import java.util.function.Function;

/** The methods of the codec by the type of record. */
final class AnyDocument {

    private static final RecordCodec CODEC = new RecordCodec();

    private static final Map<Class<?>, Function<Object, String>> WRITERS = Map.ofEntries(
            Map.entry(Grant.class, record -> CODEC.writeGrant((Grant) record)),
            Map.entry(ChartRecord.class, record -> CODEC.writeChart((ChartRecord) record)),
            Map.entry(BlockList.class, AnyDocument::writeBlocks),
            Map.entry(AuditHead.class, record -> CODEC.writeAuditHead((AuditHead) record)),
            Map.entry(Invitation.class, record -> CODEC.writeInvitation((Invitation) record)),
            Map.entry(Holder.class, record -> CODEC.writeHolder((Holder) record)),
            Map.entry(Registration.class, record -> CODEC.writeRegistration((Registration) record)),
            Map.entry(AccessRequest.class, record -> CODEC.writeRequest((AccessRequest) record)),
            Map.entry(CommandReceipt.class, record -> CODEC.writeReceipt((CommandReceipt) record)),
            Map.entry(AuditEntry.class, record -> CODEC.writeAuditEntry((AuditEntry) record)),
            Map.entry(Message.class, record -> CODEC.writeMessage((Message) record)),
            Map.entry(AccessRecord.class, record -> CODEC.writeAccessRecord((AccessRecord) record)),
            Map.entry(FeedEntry.class, record -> CODEC.writeFeedEntry((FeedEntry) record)),
            Map.entry(PracticeRecord.class, record -> CODEC.writePractice((PracticeRecord) record)),
            Map.entry(RestoredBackup.class, record -> CODEC.writeRestoredBackup((RestoredBackup) record)),
            Map.entry(ReportedPolicy.class, record -> CODEC.writeReportedPolicy((ReportedPolicy) record)));

    /** What reads each kind of document, by the kind's name. */
    static final Map<String, Function<String, Object>> READERS = Map.ofEntries(
            Map.entry("grant", CODEC::readGrant),
            Map.entry("chart", CODEC::readChart),
            Map.entry(
                    "blocks",
                    document -> new BlockList(
                            CODEC.readBlocks(document),
                            CODEC.readFreezes(document),
                            CODEC.readExemptions(document),
                            CODEC.readEvents(document))),
            Map.entry("audit-head", CODEC::readAuditHead),
            Map.entry("invitation", CODEC::readInvitation),
            Map.entry("holder", CODEC::readHolder),
            Map.entry("registration", CODEC::readRegistration),
            Map.entry("access-request", CODEC::readRequest),
            Map.entry("receipt", CODEC::readReceipt),
            Map.entry("audit-entry", CODEC::readAuditEntry),
            Map.entry("message", CODEC::readMessage),
            Map.entry("access-record", CODEC::readAccessRecord),
            Map.entry("feed-entry", CODEC::readFeedEntry),
            Map.entry("practice", CODEC::readPractice),
            Map.entry("restored-backup", CODEC::readRestoredBackup),
            Map.entry("reported-policy", CODEC::readReportedPolicy));

    private AnyDocument() {}

    private static String writeBlocks(Object record) {
        BlockList list = (BlockList) record;
        return list.freezes().isEmpty()
                        && list.exemptions().isEmpty()
                        && list.events().isEmpty()
                ? CODEC.writeBlocks(list.blocks())
                : CODEC.writeRestrictions(list.blocks(), list.freezes(), list.exemptions(), list.events());
    }

    static String write(Object record) {
        return WRITERS.get(record.getClass()).apply(record);
    }

    static Object read(String document) {
        String kind = (String) DocumentTree.of(document).get("record");
        return READERS.get(kind).apply(document);
    }
}
