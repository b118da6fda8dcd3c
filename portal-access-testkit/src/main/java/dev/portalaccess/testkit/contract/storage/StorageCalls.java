package dev.portalaccess.testkit.contract.storage;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Seal;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccessRecordId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ClosedGrantFilter;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RequestFilter;
import dev.portalaccess.model.stored.RestrictionReview;
import dev.portalaccess.model.stored.ReviewFilter;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.Outbox.ClaimDisposition;
import dev.portalaccess.spi.storage.Outbox.ClaimRequest;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import dev.portalaccess.spi.storage.Storage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One call of each method of storage, by the method's name, with arguments that it accepts. */
final class StorageCalls {

    private static final Request PAGE = Request.first(10);

    private final StorageSamples samples;
    private final PracticeId practice;
    private final ChartId chart;

    StorageCalls(StorageSamples samples) {
        this.samples = samples;
        this.practice = samples.practice();
        this.chart = samples.chartId();
    }

    /** Returns the reads of single records. */
    Map<String, Function<Storage, Object>> reads() {
        Map<String, Function<Storage, Object>> calls = new LinkedHashMap<>();
        calls.put("charts", store -> store.charts(practice, Set.of(chart, samples.chartId())));
        calls.put("access", store -> store.access(practice, samples.account(), chart));
        calls.put("access of all charts", store -> store.access(practice, samples.account(), PAGE));
        calls.put("closedGrants", store -> store.closedGrants(practice, ClosedGrantFilter.on(chart), PAGE));
        calls.put("invitations by keys", store -> store.invitations(practice, Set.of(RecordKey.selector("selector"))));
        calls.put("holders", store -> store.holders(practice, Set.of(RecordKey.of(samples.holderId()))));
        calls.put("holdersOf", store -> store.holdersOf(practice, Set.of(samples.account())));
        calls.put("underRevocation", store -> store.underRevocation(1));
        calls.put(
                "registration",
                store -> store.registration(
                        practice, RecordKey.of(samples.registration().id())));
        calls.put(
                "request",
                store -> store.request(
                        practice, RecordKey.of(samples.accessRequest().id())));
        calls.put("receipt", store -> store.receipt(practice, samples.request()));
        calls.put("practiceRecord", store -> store.practiceRecord(practice));
        calls.put("message", store -> store.message(practice, samples.message().id()));
        calls.put("lastUses", store -> store.lastUses(practice, chart, Set.of(samples.account())));
        calls.put("feedEnd", store -> store.feedEnd(practice));
        calls.put("changes", store -> store.changes(practice, store.feedEnd(practice), 1));
        calls.put("spoolCount", store -> store.spoolCount(practice, Optional.of(chart)));
        calls.put("trailStart", store -> store.trailStart(practice, Optional.of(chart)));
        calls.put("trailStarts", store -> store.trailStarts(practice, Set.of(chart, samples.chartId())));
        calls.put("trails", store -> store.trails(practice, Set.of(chart, samples.chartId()), 10));
        return calls;
    }

    /** Returns the lists. */
    Map<String, Function<Storage, Object>> lists() {
        Map<String, Function<Storage, Object>> calls = new LinkedHashMap<>();
        calls.put("invitations", store -> store.invitations(practice, InvitationFilter.all(samples.now()), PAGE));
        calls.put("messages", store -> store.messages(practice, EnumSet.allOf(MessageState.class), PAGE));
        calls.put(
                "registrations",
                store -> store.registrations(practice, EnumSet.allOf(RegistrationStep.Kind.class), PAGE));
        calls.put("requests", store -> store.requests(practice, RequestFilter.all(samples.now()), PAGE));
        calls.put("history", store -> store.history(practice, chart, PAGE));
        calls.put("trail", store -> store.trail(practice, Optional.of(chart), PAGE));
        calls.put("due", store -> store.due(practice, new ReviewFilter.HeldUntil(LocalDate.EPOCH), PAGE));
        calls.put("unused", store -> store.unused(practice, samples.now(), PAGE));
        calls.put("refusals", store -> store.refusals(practice, PAGE));
        calls.put("ids", store -> store.ids(practice, RecordType.CHART, Request.first(10)));
        calls.put(
                "restricted",
                store -> store.restricted(practice, RecordType.HOLDER, RestrictionReview.NEVER, Request.first(10)));
        calls.put("spooled", store -> store.spooled(PAGE));
        calls.put("sharing", store -> store.sharing(practice, StorageSamples.ADDRESS.mailbox()));
        return calls;
    }

    /** Returns the calls that write. */
    Map<String, Function<Storage, Object>> writes() {
        Instant now = samples.now();
        Message message = samples.message();
        ClaimedMessage claim = new ClaimedMessage(message, 1, now.plusSeconds(60));
        ClaimRequest wanted = new ClaimRequest("worker", Set.of(Channel.EMAIL), now, 10, now.plusSeconds(60));
        Map<String, Function<Storage, Object>> calls = new LinkedHashMap<>();
        calls.put(
                "commit",
                store -> store.commit(StorageTestCase.changes(samples)
                        .holder(Versioned.fresh(samples.holder()))
                        .build()));
        calls.put("markUse", store -> store.markUse(practice, samples.account(), chart, LocalDate.of(2005, 3, 1)));
        calls.put("spool", store -> {
            store.spool(samples.accessRecord(chart, now));
            return true;
        });
        calls.put(
                "removeSpooled",
                store -> store.removeSpooled(practice, Set.of(new AccessRecordId(samples.id("record")))));
        calls.put("claimDue", store -> store.claimDue(wanted));
        calls.put("claim", store -> store.claim(practice, message.id(), wanted));
        calls.put("renew", store -> store.renew(claim, now.plusSeconds(90)));
        calls.put("mark", store -> store.mark(claim, ended(MessageState.PARKED), ClaimDisposition.LET_GO));
        calls.put("bounced", store -> store.bounced(practice, message.id(), ended(MessageState.BOUNCED)));
        calls.put(
                "replaceSeal",
                store -> store.replaceSeal(practice, message.id(), Optional.empty(), new Seal("1:key-1:seal")));
        for (Purgeable kind : Purgeable.values()) {
            calls.put("purge " + kind, store -> store.purge(kind, now, 1));
        }
        return calls;
    }

    private Progress ended(MessageState state) {
        return new Progress(state, samples.now(), samples.now(), 1, Optional.of("attempt-1"), Optional.empty());
    }
}
