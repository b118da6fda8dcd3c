package dev.portalaccess.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** At every instant, access is on offer if and only if the version of the grant that was stored then was in force. */
@Requirement("PA-151")
class GrantSpanProperties {

    private static final ChartId CHART = new ChartId("camille");
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    /** What staff do to a grant. */
    enum Step {
        HOLD,
        RELEASE,
        CONFIRM,
        END_NOW,
        END_LATER,
        REVOKE
    }

    @Property
    void spans_are_those_of_the_stored_versions(@ForAll @Size(max = 8) List<Step> steps) {
        MeasuredPractice practice = new MeasuredPractice();
        List<Grant> versions = new ArrayList<>(List.of(practice.grant(CHART, NOON, MeasuredPractice.terms())));
        for (Step step : steps) {
            Grant before = versions.get(versions.size() - 1);
            Instant at = after(versions.size());
            Grant next = before.standing() instanceof GrantState.Open ? changed(before, step, at) : before;
            store(practice, before, next, at);
            versions.add(next);
        }

        List<ValidityPeriod> spans = StoredOffers.grants(practice.store(), terms -> true)
                .offers(MeasuredPractice.PRACTICE, Set.of(CHART))
                .getOrDefault(CHART, List.of());
        for (int half = 0; half < 2 * versions.size() + 4; half++) {
            Instant when = NOON.plus(Duration.ofMinutes(30L * half));
            Grant stored = versions.get(Math.min(half / 2, versions.size() - 1));
            assertThat(spans.stream().anyMatch(span -> span.contains(when)))
                    .as("%s, half an hour %s: %s", steps, half, spans)
                    .isEqualTo(stored.isInForceAt(when));
        }
    }

    private static Grant changed(Grant grant, Step step, Instant at) {
        Grant.Change why = new Grant.Change(at, MeasuredPractice.CLERK, Reason.UNDER_REVIEW);
        return switch (step) {
            case HOLD ->
                grant.heldBy(new Hold(
                                new HoldId("hold-1"), Hold.BY_STAFF, at, why.by(), why.reason(), Optional.empty()))
                        .because(why);
            case RELEASE -> grant.released(new HoldId("hold-1")).because(why);
            case CONFIRM -> grant.confirmed(new Grant.Confirmation(at, why.by(), Reason.STILL_RIGHT));
            case END_NOW -> grant.endingAt(at).because(why);
            case END_LATER -> grant.endingAt(at.plus(Duration.ofMinutes(90))).because(why);
            case REVOKE ->
                grant.revoked(new GrantState.Revoked(at, why.by(), why.reason()))
                        .because(why);
        };
    }

    private static void store(MeasuredPractice practice, Grant before, Grant next, Instant at) {
        if (next.equals(before)) {
            return;
        }
        if (next.standing() instanceof GrantState.Revoked) {
            practice.close(next, at);
        } else {
            practice.regrant(next, at);
        }
    }

    private static Instant after(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }
}
