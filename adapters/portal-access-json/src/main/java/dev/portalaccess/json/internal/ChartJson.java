package dev.portalaccess.json.internal;

import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.AccessFreeze;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChartEvent;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.GrantTag;
import dev.portalaccess.model.stored.RedeemableInvitation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The JSON of a chart's record without its grants. */
public final class ChartJson {

    private static final String BLOCKS = "blocks";
    private static final String FREEZES = "freezes";
    private static final String EXEMPTIONS = "exemptions";
    private static final String EVENTS = "events";

    private static final String SILENCES_NOTICES = "silencesNotices";
    private static final String YES = "true";

    /** The format of a record with a part that keeps somebody out or silences notices, and that earlier readers would overlook. */
    static final int RESTRICTED = 2;

    private ChartJson() {}

    /** Returns the fields of the record. */
    public static JsonObject write(ChartRecord chart) {
        return JsonObject.empty()
                .put("practice", chart.practice().value())
                .put("chart", chart.chart().value())
                .with(write(chart.blocks()))
                .putText("mergedInto", chart.mergedInto().map(ChartId::value))
                .put("head", write(chart.head()))
                .putAll("tags", chart.tags(), ChartJson::write)
                .putAll("redeemable", chart.redeemable(), ChartJson::write)
                .with(writeFreezes(chart.freezes()))
                .with(writeExemptions(chart.exemptions()))
                .putText("reopenedAt", chart.reopenedAt().map(Instant::toString))
                .with(writeEvents(chart.events()));
    }

    private static JsonObject write(GrantTag tag) {
        return JsonObject.empty().put("grant", tag.grant().value()).put("tag", tag.tag());
    }

    private static GrantTag tag(JsonObject doc) {
        return new GrantTag(new GrantId(doc.text("grant")), doc.text("tag"));
    }

    private static JsonObject write(RedeemableInvitation invitation) {
        return JsonObject.empty()
                .put("invitation", invitation.invitation().value())
                .put("until", invitation.until());
    }

    private static RedeemableInvitation redeemable(JsonObject doc) {
        return new RedeemableInvitation(new InvitationId(doc.text("invitation")), doc.instant("until"));
    }

    /** Returns the chart's record. */
    public static ChartRecord chart(JsonObject doc) {
        return new ChartRecord(
                new PracticeId(doc.text("practice")),
                new ChartId(doc.text("chart")),
                blocks(doc),
                doc.maybe("mergedInto").map(ChartId::new),
                head(doc.doc("head")),
                doc.docs("tags", ChartJson::tag),
                doc.docs("redeemable", ChartJson::redeemable),
                freezes(doc),
                exemptions(doc),
                doc.maybeInstant("reopenedAt"),
                events(doc));
    }

    /** Returns an object with the blocks. */
    public static JsonObject write(List<AccessBlock> blocks) {
        return JsonObject.empty().putAll(BLOCKS, blocks, ChartJson::write);
    }

    /** Returns the blocks in an object. */
    public static List<AccessBlock> blocks(JsonObject doc) {
        return doc.docs(BLOCKS, ChartJson::block);
    }

    /** Returns an object with the freezes, which earlier readers must not overlook. */
    public static JsonObject writeFreezes(List<AccessFreeze> freezes) {
        JsonObject written = JsonObject.empty().putAll(FREEZES, freezes, ChartJson::write);
        return freezes.isEmpty() ? written : written.since(RESTRICTED);
    }

    /** Returns the freezes in an object. */
    public static List<AccessFreeze> freezes(JsonObject doc) {
        return doc.docs(FREEZES, ChartJson::freeze);
    }

    /** Returns an object with the statements about a patient's age, which earlier readers must not overlook. */
    public static JsonObject writeExemptions(List<AgeExemption> exemptions) {
        JsonObject written = JsonObject.empty().putAll(EXEMPTIONS, exemptions, ChartJson::write);
        return exemptions.isEmpty() ? written : written.since(RESTRICTED);
    }

    /** Returns the statements about a patient's age in an object. */
    public static List<AgeExemption> exemptions(JsonObject doc) {
        return doc.docs(EXEMPTIONS, ChartJson::exemption);
    }

    /** Returns an object with the host's events, which earlier readers must not overlook: the chart leads elsewhere. */
    public static JsonObject writeEvents(List<ChartEvent> events) {
        JsonObject written = JsonObject.empty().putAll(EVENTS, events, ChartJson::write);
        return events.isEmpty() ? written : written.since(RESTRICTED);
    }

    /** Returns the host's events in an object. */
    public static List<ChartEvent> events(JsonObject doc) {
        return doc.docs(EVENTS, ChartJson::event);
    }

    /** Returns an object with the blocks on all charts of the practice, which earlier readers must not overlook. */
    static JsonObject writeWide(List<AccessBlock> blocks) {
        return blocks.isEmpty() ? JsonObject.empty() : write(blocks).since(RESTRICTED);
    }

    /** Returns the fields of the end of a chain. */
    public static JsonObject write(AuditHead head) {
        return JsonObject.empty()
                .put("length", head.length())
                .putText("last", head.last().map(ValueJson::write));
    }

    /** Returns the end of a chain. */
    public static AuditHead head(JsonObject doc) {
        return new AuditHead(doc.number("length"), doc.maybe("last").map(ValueJson::digest));
    }

    private static JsonObject write(AccessBlock block) {
        JsonObject doc = JsonObject.empty()
                .put("id", block.id())
                .putText("holder", block.holder().map(HolderId::value))
                .putText("account", block.account().map(AccountId::value))
                .putText("mailbox", block.mailbox().map(Mailbox::key))
                .put("at", block.at())
                .put("by", ValueJson.write(block.by()))
                .put("reason", ValueJson.write(block.reason()))
                .putText("evidence", block.evidence())
                .putText("reviewOn", block.reviewOn().map(LocalDate::toString));
        return block.silencesNotices() ? doc.put(SILENCES_NOTICES, YES).since(RESTRICTED) : doc;
    }

    private static JsonObject write(AccessFreeze freeze) {
        return JsonObject.empty()
                .put("id", freeze.id())
                .put("at", freeze.at())
                .put("by", ValueJson.write(freeze.by()))
                .put("reason", ValueJson.write(freeze.reason()))
                .putText("evidence", freeze.evidence())
                .putText("reviewOn", freeze.reviewOn().map(LocalDate::toString));
    }

    private static AccessFreeze freeze(JsonObject doc) {
        return new AccessFreeze(
                doc.text("id"),
                doc.instant("at"),
                ValueJson.actor(doc.doc("by")),
                ValueJson.reason(doc.doc("reason")),
                doc.maybe("evidence"),
                doc.maybe("reviewOn").map(LocalDate::parse));
    }

    private static JsonObject write(AgeExemption exemption) {
        return JsonObject.empty()
                .put("id", exemption.id())
                .put("kind", exemption.kind().name())
                .putText("holder", exemption.holder().map(HolderId::value))
                .put("at", exemption.at())
                .put("by", ValueJson.write(exemption.by()))
                .put("reason", ValueJson.write(exemption.reason()))
                .putText("evidence", exemption.evidence())
                .putText("reviewOn", exemption.reviewOn().map(LocalDate::toString));
    }

    private static AgeExemption exemption(JsonObject doc) {
        return new AgeExemption(
                doc.text("id"),
                AgeExemption.Kind.valueOf(doc.text("kind")),
                doc.maybe("holder").map(HolderId::new),
                doc.instant("at"),
                ValueJson.actor(doc.doc("by")),
                ValueJson.reason(doc.doc("reason")),
                doc.maybe("evidence"),
                doc.maybe("reviewOn").map(LocalDate::parse));
    }

    private static JsonObject write(ChartEvent event) {
        return JsonObject.empty()
                .put("id", event.id())
                .put("kind", event.kind().name())
                .putText("other", event.other().map(ChartId::value))
                .putTexts("along", event.along(), ChartId::value)
                .putTexts("brought", event.brought(), id -> id)
                .putAll("given", event.given(), ChartJson::write)
                .put("at", event.at())
                .put("by", ValueJson.write(event.by()))
                .putDoc("undone", event.undone().map(ChartJson::write));
    }

    private static ChartEvent event(JsonObject doc) {
        return new ChartEvent(
                doc.text("id"),
                ChartEvent.Kind.valueOf(doc.text("kind")),
                doc.maybe("other").map(ChartId::new),
                doc.texts("along", ChartId::new),
                doc.texts("brought", id -> id),
                doc.docs("given", ChartJson::given),
                doc.instant("at"),
                ValueJson.actor(doc.doc("by")),
                doc.maybeDoc("undone").map(ChartJson::reversal));
    }

    private static JsonObject write(ChartEvent.GivenGrant given) {
        return JsonObject.empty()
                .put("grant", given.grant().value())
                .put("chart", given.chart().value())
                .put("copy", given.copy().value());
    }

    private static ChartEvent.GivenGrant given(JsonObject doc) {
        return new ChartEvent.GivenGrant(
                new GrantId(doc.text("grant")), new ChartId(doc.text("chart")), new GrantId(doc.text("copy")));
    }

    private static JsonObject write(ChartEvent.EventReversal reversal) {
        return JsonObject.empty()
                .put("id", reversal.id())
                .put("at", reversal.at())
                .put("by", ValueJson.write(reversal.by()));
    }

    private static ChartEvent.EventReversal reversal(JsonObject doc) {
        return new ChartEvent.EventReversal(doc.text("id"), doc.instant("at"), ValueJson.actor(doc.doc("by")));
    }

    private static AccessBlock block(JsonObject doc) {
        return new AccessBlock(
                doc.text("id"),
                doc.maybe("holder").map(HolderId::new),
                doc.maybe("account").map(AccountId::new),
                doc.maybe("mailbox").map(Mailbox::new),
                doc.instant("at"),
                ValueJson.actor(doc.doc("by")),
                ValueJson.reason(doc.doc("reason")),
                doc.maybe("evidence"),
                doc.maybe("reviewOn").map(LocalDate::parse),
                doc.maybe(SILENCES_NOTICES).map(ChartJson::isYes).orElse(false));
    }

    private static boolean isYes(String text) {
        if (!text.equals(YES)) {
            throw new IllegalArgumentException("a field is neither true nor left out");
        }
        return true;
    }
}
