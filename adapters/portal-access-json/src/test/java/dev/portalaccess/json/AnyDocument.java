package dev.portalaccess.json;

import dev.portalaccess.json.RecordSamples.BlockList;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import java.util.Map;
import java.util.function.Function;

/** The methods of the codec by the type of record. */
final class AnyDocument {

    private static final RecordCodec CODEC = new RecordCodec();

    private static final Map<Class<?>, Function<Object, String>> WRITERS = Map.of(
            Grant.class, record -> CODEC.writeGrant((Grant) record),
            ChartRecord.class, record -> CODEC.writeChart((ChartRecord) record),
            BlockList.class, record -> CODEC.writeBlocks(((BlockList) record).blocks()),
            AuditHead.class, record -> CODEC.writeAuditHead((AuditHead) record),
            Invitation.class, record -> CODEC.writeInvitation((Invitation) record),
            Holder.class, record -> CODEC.writeHolder((Holder) record),
            Registration.class, record -> CODEC.writeRegistration((Registration) record),
            CommandReceipt.class, record -> CODEC.writeReceipt((CommandReceipt) record),
            AuditEntry.class, record -> CODEC.writeAuditEntry((AuditEntry) record),
            Message.class, record -> CODEC.writeMessage((Message) record));

    /** What reads each kind of document, by the kind's name. */
    static final Map<String, Function<String, Object>> READERS = Map.of(
            "grant", CODEC::readGrant,
            "chart", CODEC::readChart,
            "blocks", document -> new BlockList(CODEC.readBlocks(document)),
            "audit-head", CODEC::readAuditHead,
            "invitation", CODEC::readInvitation,
            "holder", CODEC::readHolder,
            "registration", CODEC::readRegistration,
            "receipt", CODEC::readReceipt,
            "audit-entry", CODEC::readAuditEntry,
            "message", CODEC::readMessage);

    private AnyDocument() {}

    static String write(Object record) {
        return WRITERS.get(record.getClass()).apply(record);
    }

    static Object read(String document) {
        String kind = (String) DocumentTree.of(document).get("record");
        return READERS.get(kind).apply(document);
    }
}
