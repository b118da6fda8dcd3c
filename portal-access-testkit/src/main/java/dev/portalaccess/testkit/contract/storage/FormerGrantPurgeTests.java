package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.spi.storage.AccessQueries.FormerGrant;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.OpenGrants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests that purging deletes former versions of grants and keeps the current ones, which belong to their chart. */
@Requirement("PA-114")
abstract class FormerGrantPurgeTests extends PurgeTestCase {

    private final Instant now = samples.now();
    private final Grant first = samples.grant();
    private final Grant second = first.endingAt(samples.after(Duration.ofDays(2)));
    private final Grant present = second.revoked(new GrantState.Revoked(now, StorageSamples.CLERK, Reason.SAFETY));
    private final ChartAccess chart = samples.chart(first);

    FormerGrantPurgeTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void a_former_version_goes_once_it_was_replaced_before() {
        Instant later = now.plus(MOMENT);
        replacedTwice(later);
        purge(Purgeable.FORMER_GRANTS, now);
        assertEquals(
                List.of(new FormerGrant(first, now), new FormerGrant(second, later)), history(), "replaced no earlier");
        purge(Purgeable.FORMER_GRANTS, later);
        assertEquals(List.of(new FormerGrant(second, later)), history(), "one was replaced before, one was not");
        purge(Purgeable.FORMER_GRANTS, later.plus(MOMENT));
        assertEquals(List.of(), history(), "both were replaced before");
    }

    @Test
    public final void a_present_grant_stays_revoked_or_not() {
        replacedTwice(now.plus(MOMENT));
        purge(Purgeable.FORMER_GRANTS, samples.after(Duration.ofDays(30)));
        assertEquals(List.of(present), OpenGrants.of(store(), practice(), first.account()), "grants of the login");
        assertEquals(new Versioned<>(samples.chart(present), 3), store().chart(practice(), chart.chart()), "the chart");
    }

    private void replacedTwice(Instant later) {
        commit(changes().chart(Versioned.fresh(chart)));
        commit(at(now).chart(new Versioned<>(samples.chart(second), 1)));
        commit(at(later).chart(new Versioned<>(samples.chart(present), 2)));
    }

    private ChangeSet.Builder at(Instant instant) {
        return ChangeSet.in(practice(), samples.receiptAt(instant));
    }

    private List<FormerGrant> history() {
        return queries().history(practice(), chart.chart(), Request.first(10)).items();
    }
}
