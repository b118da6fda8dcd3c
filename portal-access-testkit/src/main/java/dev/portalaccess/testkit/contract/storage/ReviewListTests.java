package dev.portalaccess.testkit.contract.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartChange;
import dev.portalaccess.model.stored.ReviewFilter;
import dev.portalaccess.model.stored.ReviewFilter.AffirmedBefore;
import dev.portalaccess.model.stored.ReviewFilter.HeldUntil;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests of the lists of grants that are due for a review. */
@Requirement("PA-077")
abstract class ReviewListTests extends StorageTestCase {

    private static final LocalDate DAY = LocalDate.of(2005, 3, 31);

    ReviewListTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void held_grants_are_due_by_their_first_day_of_review() {
        Grant second = stored(held(samples.grant(), DAY));
        Grant first = stored(held(held(samples.grant(), DAY.plusDays(5)), DAY.minusDays(1)));
        Grant third = stored(held(samples.grant(), DAY.plusDays(1)));
        stored(held(samples.grant(), Optional.empty()));
        stored(samples.grant());
        assertEquals(ids(first, second), due(new HeldUntil(DAY)), "grants to be reviewed until that day");
        assertEquals(ids(first, second, third), due(new HeldUntil(DAY.plusDays(1))), "grants until the next day");
        Hold hold = first.holds().stream()
                .filter(one -> one.reviewOn().equals(Optional.of(DAY.minusDays(1))))
                .findFirst()
                .orElseThrow();
        change(first, first.released(hold.id()));
        assertEquals(ids(second), due(new HeldUntil(DAY)), "grants to be reviewed, once one hold is released");
    }

    @Test
    public final void grants_on_a_basis_are_due_by_the_instant_when_they_were_affirmed() {
        Optional<LegalBasis> guardian = Optional.of(LegalBasis.GUARDIANSHIP);
        Grant late = stored(based(second(2), StatedBasis.of(LegalBasis.GUARDIANSHIP)));
        Grant early = stored(based(second(1), StatedBasis.of(LegalBasis.GUARDIANSHIP, "Docket 3")));
        Grant confirmed = stored(based(second(1), StatedBasis.of(LegalBasis.GUARDIANSHIP))
                .confirmed(new Grant.Confirmation(second(3), StorageSamples.CLERK, Reason.STILL_RIGHT)));
        Grant other = stored(based(second(1), StatedBasis.of(LegalBasis.COURT_ORDER)));
        Grant bare = stored(samples.grant());
        assertEquals(
                ids(early, late),
                due(new AffirmedBefore(guardian, false, second(3))),
                "grants of guardians affirmed before the third second");
        assertEquals(
                ids(early, late, confirmed),
                due(new AffirmedBefore(guardian, false, second(4))),
                "grants of guardians affirmed before the fourth second");
        assertEquals(
                ids(early),
                due(new AffirmedBefore(guardian, true, second(4))),
                "grants of guardians that name their evidence");
        assertEquals(
                ids(other),
                due(new AffirmedBefore(Optional.of(LegalBasis.COURT_ORDER), false, second(4))),
                "grants on another basis");
        assertEquals(ids(bare), due(new AffirmedBefore(Optional.empty(), false, second(4))), "grants without a basis");
        change(late, late.confirmed(new Grant.Confirmation(second(9), StorageSamples.CLERK, Reason.STILL_RIGHT)));
        assertEquals(
                ids(early, confirmed),
                due(new AffirmedBefore(guardian, false, second(4))),
                "grants of guardians, once one of them was confirmed");
    }

    @Test
    public final void a_closed_grant_is_not_due() {
        ChartId chart = samples.chartId();
        Grant open = held(samples.grant(chart, samples.account()), DAY);
        Grant closed = held(samples.grant(chart, samples.account()), DAY);
        commit(changes().chart(Versioned.fresh(samples.chart(open, closed))));
        Versioned<ChartAccess> read = store().chart(practice(), chart);
        commit(changes().chart(ChartChange.between(read, read.value().without(closed.id()), List.of(closed))));
        assertEquals(ids(open), due(new HeldUntil(DAY)), "held grants of a chart of which one was closed");
        assertEquals(
                ids(open),
                due(new AffirmedBefore(Optional.empty(), false, second(1))),
                "grants of a chart of which one was closed");
    }

    @Test
    public final void grants_of_one_place_are_listed_once_each_whatever_the_page() {
        List<GrantId> added = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            added.add(stored(held(samples.grant(), DAY)).id());
        }
        for (ReviewFilter filter :
                List.of(new HeldUntil(DAY), new AffirmedBefore(Optional.empty(), false, second(1)))) {
            List<GrantId> whole = due(filter);
            assertEquals(Set.copyOf(added), Set.copyOf(whole), "grants of one day and one instant");
            for (int limit = 1; limit <= 4; limit++) {
                Page<Grant> page = reviews().due(practice(), filter, Request.first(limit));
                assertEquals(limit, page.items().size(), "grants on a page for " + limit);
                assertEquals(
                        whole,
                        PagedList.read(one -> reviews().due(practice(), filter, one), Request.first(limit)).stream()
                                .map(Grant::id)
                                .toList(),
                        "grants in pages of " + limit);
            }
            assertTrue(
                    reviews().due(practice(), filter, Request.first(5)).next().isEmpty(), "more after the last page");
        }
    }

    private List<GrantId> due(ReviewFilter filter) {
        return PagedList.read(page -> reviews().due(practice(), filter, page), Request.first(100)).stream()
                .map(Grant::id)
                .toList();
    }

    private static List<GrantId> ids(Grant... grants) {
        return List.of(grants).stream().map(Grant::id).toList();
    }

    private Grant stored(Grant grant) {
        commit(changes().chart(Versioned.fresh(samples.chart(grant))));
        return grant;
    }

    private void change(Grant before, Grant after) {
        Versioned<ChartAccess> read = store().chart(practice(), before.chart());
        commit(changes().chart(read.to(read.value().with(after))));
    }

    private Grant held(Grant grant, LocalDate reviewOn) {
        return held(grant, Optional.of(reviewOn));
    }

    private Grant held(Grant grant, Optional<LocalDate> reviewOn) {
        return grant.heldBy(new Hold(
                new HoldId(samples.id("hold")),
                Hold.BY_STAFF,
                samples.now(),
                StorageSamples.CLERK,
                Reason.UNDER_REVIEW,
                reviewOn));
    }

    private Grant based(Instant from, StatedBasis basis) {
        Grant grant = samples.grant();
        return new Grant(
                grant.id(),
                grant.chart(),
                grant.holder(),
                grant.account(),
                new GrantTerms(Optional.empty(), Optional.of(basis), Scope.VIEW_ONLY),
                ValidityPeriod.from(from),
                grant.standing(),
                grant.provenance());
    }

    private Instant second(int number) {
        return samples.after(Duration.ofSeconds(number));
    }
}
