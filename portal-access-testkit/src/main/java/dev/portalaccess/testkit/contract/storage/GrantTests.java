package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.OpenGrants;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests of the read behind each decision: the grants of an account. */
@Requirement("PA-070")
abstract class GrantTests extends StorageTestCase {

    private final AccountId account = samples.account();

    GrantTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void an_account_without_grants_has_none() {
        commit(changes().chart(Versioned.fresh(samples.chart(samples.grant()))));
        assertEquals(
                List.of(),
                OpenGrants.of(store(), practice(), account),
                "grants of an account nobody has granted anything");
    }

    @Test
    public final void every_grant_of_an_account_is_read_whichever_chart_it_is_on() {
        Grant one = samples.grant(samples.chartId(), account);
        Grant second = samples.grant(one.chart(), account);
        Grant elsewhere = samples.grant(samples.chartId(), account);
        commit(changes()
                .chart(Versioned.fresh(samples.chart(one, second)))
                .chart(Versioned.fresh(samples.chart(elsewhere))));
        assertGrants(Set.of(one, second, elsewhere), "three grants on two charts");
    }

    @Test
    public final void nobody_elses_grant_is_read() {
        Grant own = samples.grant(samples.chartId(), account);
        Grant others = samples.grant(own.chart(), samples.account());
        Grant capitals =
                samples.grant(own.chart(), new AccountId(account.value().toUpperCase(Locale.ROOT)));
        commit(changes().chart(Versioned.fresh(samples.chart(own, others, capitals))));
        assertGrants(Set.of(own), "one's own grant beside those of others, one with the same name in capitals");
    }

    @Test
    public final void ended_and_revoked_grants_are_read_as_well() {
        Grant ended = samples.grant(samples.chartId(), account).endingAt(samples.now());
        Grant revoked = samples.grant(ended.chart(), account).revoked(revocation());
        commit(changes().chart(Versioned.fresh(samples.chart(ended, revoked))));
        assertGrants(Set.of(ended, revoked), "an ended grant and a revoked one");
    }

    @Test
    public final void a_commit_is_seen_by_the_next_read() {
        Grant grant = samples.grant(samples.chartId(), account);
        ChartAccess chart = samples.chart(grant);
        assertGrants(Set.of(), "before it is granted");
        commit(changes().chart(Versioned.fresh(chart)));
        assertGrants(Set.of(grant), "once it is granted");
        Grant revoked = grant.revoked(revocation());
        commit(changes().chart(new Versioned<>(chart.with(revoked), 1)));
        assertGrants(Set.of(revoked), "once it is revoked");
        assertEquals(
                new Versioned<>(chart.with(revoked), 2),
                store().chart(practice(), grant.chart()),
                "its chart, once it is revoked");
    }

    private void assertGrants(Set<Grant> expected, String when) {
        List<Grant> read = OpenGrants.of(store(), practice(), account);
        assertEquals(expected, Set.copyOf(read), "grants of an account: " + when);
        assertEquals(expected.size(), read.size(), "number of grants of an account: " + when);
    }

    private GrantState.Revoked revocation() {
        return new GrantState.Revoked(samples.now(), StorageSamples.CLERK, Reason.SAFETY);
    }
}
