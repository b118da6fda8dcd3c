package dev.portalaccess.testkit.contract.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.ConcurrentCalls;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests of the marks of use: one write a day, the latest day, and what was not used since. */
@Requirement("PA-076")
abstract class UseMarkTests extends PurgeTestCase {

    private final Instant now = samples.now();
    private final LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    private final AccountId account = samples.account();
    private final ChartId chart = samples.chartId();

    UseMarkTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void a_day_of_use_is_written_once_and_the_latest_one_stays() {
        assertEquals(true, mark(account, today), "whether the first use was written");
        assertEquals(false, mark(account, today), "whether the second use of a day was written");
        assertEquals(false, mark(account, today.minusDays(1)), "whether an earlier day was written over a later one");
        assertEquals(Map.of(account, today), lastUses(account), "the last day of use");
        assertEquals(true, mark(account, today.plusDays(1)), "whether the use of the next day was written");
        assertEquals(Map.of(account, today.plusDays(1)), lastUses(account), "the last day of use, a day later");
    }

    @Test
    public final void a_mark_is_of_one_account_and_one_chart() {
        AccountId other = samples.account();
        AccountId third = samples.account();
        mark(account, today);
        mark(other, today.plusDays(2));
        assertEquals(
                Map.of(account, today, other, today.plusDays(2)),
                uses().lastUses(practice(), chart, Set.of(account, other, third)),
                "the last uses of three accounts, of which two used the chart");
        assertEquals(
                Map.of(), uses().lastUses(practice(), samples.chartId(), Set.of(account)), "the use of another chart");
        assertEquals(Map.of(), uses().lastUses(practice(), chart, Set.of()), "the uses of no account");
    }

    @Test
    public final void of_many_that_record_a_use_at_once_one_writes() {
        for (int day = 0; day < 5; day++) {
            LocalDate used = today.plusDays(day);
            long wrote = ConcurrentCalls.ask(() -> mark(account, used)).stream()
                    .filter(written -> written)
                    .count();
            assertEquals(1, wrote, "writes of the use on day " + day);
        }
    }

    @Test
    public final void a_grant_is_unused_without_a_mark_since_it_was_affirmed() {
        Grant never = stored(samples.grant());
        Grant earlier = stored(samples.grant());
        Grant lately = stored(samples.grant());
        Grant confirmed = stored(samples.grant()
                .confirmed(new Grant.Confirmation(second(30), StorageSamples.CLERK, Reason.STILL_RIGHT)));
        uses().markUse(practice(), earlier.account(), earlier.chart(), today.minusDays(1));
        uses().markUse(practice(), lately.account(), lately.chart(), today);
        uses().markUse(practice(), never.account(), lately.chart(), today);
        assertEquals(Set.of(never, earlier), Set.copyOf(unused(second(30))), "grants unused for 30 seconds");
        assertEquals(Set.of(never, earlier, confirmed), Set.copyOf(unused(second(31))), "grants unused for 31 seconds");
        assertEquals(List.of(), unused(now), "grants that were affirmed before the first one");
        assertEquals(confirmed, unused(second(31)).get(2), "what was affirmed last, at the end of the list");
        uses().markUse(practice(), never.account(), never.chart(), today.plusDays(1));
        assertEquals(List.of(earlier, confirmed), unused(second(31)), "grants unused, once one more was used");
    }

    @Test
    public final void a_mark_goes_once_its_day_began_before() {
        mark(account, today);
        Instant midnight = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        purge(Purgeable.USES, midnight);
        assertEquals(Map.of(account, today), lastUses(account), "a mark whose day began at that instant");
        purge(Purgeable.USES, midnight.plus(MOMENT));
        assertEquals(Map.of(), lastUses(account), "a mark whose day began before");
    }

    private boolean mark(AccountId by, LocalDate day) {
        return uses().markUse(practice(), by, chart, day);
    }

    private Map<AccountId, LocalDate> lastUses(AccountId by) {
        return uses().lastUses(practice(), chart, Set.of(by));
    }

    private List<Grant> unused(Instant before) {
        return PagedList.read(page -> uses().unused(practice(), before, page), Request.first(2));
    }

    private Grant stored(Grant grant) {
        commit(changes().chart(Versioned.fresh(samples.chart(grant))));
        return grant;
    }

    private Instant second(int number) {
        return samples.after(Duration.ofSeconds(number));
    }
}
