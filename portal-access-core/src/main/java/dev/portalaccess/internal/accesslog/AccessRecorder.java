package dev.portalaccess.internal.accesslog;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.accesslog.AccessLogFailure;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.internal.secret.RandomIds;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.ChartPart;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.UsedGrant;
import dev.portalaccess.model.id.AccessRecordId;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.Randomness;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PA-112: records each decision before it is returned. A permission that cannot be recorded becomes a refusal; a refusal
 * stays one.
 */
public final class AccessRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(AccessRecorder.class);
    private static final RefusalReason NOT_RECORDED = new RefusalReason(
            RefusalReason.ACCESS_NOT_RECORDED, "PA-112", Optional.empty(), Optional.empty(), Optional.empty());

    private final AccessLogSetup setup;
    private final Randomness randomness;

    /**
     * A question that an account asks.
     *
     * @param practice the practice
     * @param account the account
     * @param chart the chart
     * @param use what it wants to do
     */
    record AccessQuestion(PracticeId practice, AccountId account, ChartId chart, ChartUse use) {}

    /**
     * A reading of the list of accesses to a chart.
     *
     * @param practice the practice
     * @param chart the chart
     * @param by who reads it
     * @param at the instant of the reading
     */
    public record ListAccess(PracticeId practice, ChartId chart, Actor by, Instant at) {
        public ListAccess {
            requireNonNull(practice, "practice");
            requireNonNull(chart, "chart");
            requireNonNull(by, "by");
            requireNonNull(at, "at");
        }
    }

    /** Creates a recorder. */
    public AccessRecorder(AccessLogSetup setup, Randomness randomness) {
        this.setup = requireNonNull(setup, "setup");
        this.randomness = requireNonNull(randomness, "randomness");
    }

    /** Returns the decision once it is recorded. */
    Decision recorded(Decision decision, AccessQuestion question) {
        return isKept(recordOf(decision, question)) ? decision : unrecorded(decision);
    }

    /** Records that the list of accesses is about to be read, and reports whether the record is kept. */
    public boolean reads(ListAccess reading, List<Grant> entitling) {
        return isKept(of(reading, entitling, List.of()));
    }

    /** Records that someone was not let read the list of accesses, as well as it can. */
    public void refuses(ListAccess reading, String reason) {
        isKept(of(reading, List.of(), List.of(reason)));
    }

    /** PA-112: nothing is permitted that is not recorded. */
    private static Decision unrecorded(Decision decision) {
        return decision.isPermitted() ? new Decision.Refused(List.of(NOT_RECORDED), decision.asOf()) : decision;
    }

    private AccessRecord recordOf(Decision decision, AccessQuestion question) {
        return new AccessRecord(
                nextId(),
                question.practice(),
                opened(decision, question.chart()),
                Actor.account(question.account()),
                Optional.of(new ChartPart(question.use().area(), question.use().level())),
                decision.asOf().truncatedTo(ChronoUnit.MILLIS),
                decision.fold(permitted -> used(permitted.by()), refused -> List.of()),
                decision.fold(permitted -> List.of(), AccessRecorder::codes));
    }

    /** Returns the chart that is opened: the one that the id leads to, once it was merged (PA-100). */
    private static ChartId opened(Decision decision, ChartId asked) {
        return decision.fold(
                permitted ->
                        permitted.by().stream().map(Grant::chart).findFirst().orElse(asked),
                refused -> asked);
    }

    private AccessRecord of(ListAccess reading, List<Grant> entitling, List<String> reasons) {
        return new AccessRecord(
                nextId(),
                reading.practice(),
                reading.chart(),
                reading.by(),
                Optional.empty(),
                reading.at().truncatedTo(ChronoUnit.MILLIS),
                used(entitling),
                reasons);
    }

    private AccessRecordId nextId() {
        return new AccessRecordId(RandomIds.nextId(randomness));
    }

    private static List<UsedGrant> used(List<Grant> grants) {
        return grants.stream().map(UsedGrant::of).toList();
    }

    private static List<String> codes(Decision.Refused refused) {
        return refused.grounds().stream().map(RefusalReason::code).distinct().toList();
    }

    /** Gives the record to the log, or else to the spool, and reports whether one of them has it for certain. */
    private boolean isKept(AccessRecord record) {
        try {
            setup.log().append(List.of(record));
            return true;
        } catch (RuntimeException e) {
            boolean waits = setup.failure() == AccessLogFailure.SPOOL && waits(record);
            // Never the message: the host's own text may carry anything.
            LOG.warn(
                    "the access log took no record, which {} ({})",
                    waits ? "waits in the store" : "is lost",
                    e.getClass().getName());
            return waits;
        }
    }

    private boolean waits(AccessRecord record) {
        try {
            setup.spool().spool(record);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("the spool took no record ({})", e.getClass().getName());
            return false;
        }
    }
}
