package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.spi.storage.AccessQueries.FormerGrant;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.OpenGrants;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that records work as well when they have grown for years as when they are new. */
abstract class GrowthTests extends OutboxTestCase {

    /** More than the pages, batches and parameter lists of most stores. */
    private static final int MANY = 300;

    private static final int AT_ONCE = 100;

    private final ChartId chart = samples.chartId();

    GrowthTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    @Requirement("PA-070")
    public final void a_chart_with_hundreds_of_ended_grants_is_read_and_written_like_any_other() {
        List<Grant> ended = Stream.generate(
                        () -> samples.grant(chart, samples.account()).endingAt(samples.now()))
                .limit(MANY)
                .toList();
        ChartAccess full = samples.chart(chart, ended.toArray(Grant[]::new));
        grow(ended);
        assertEquals(full, stored(), "a chart with " + MANY + " ended grants");
        Grant next = samples.grant(chart, samples.account());
        commit(changes().chart(store().chart(practice(), chart).to(full.with(next))));
        assertEquals(full.with(next), stored(), "the same chart with one more grant");
        assertEquals(
                List.of(next), OpenGrants.of(store(), practice(), next.account()), "the new grant, by its account");
        Grant last = ended.get(MANY - 1);
        assertEquals(
                List.of(last), OpenGrants.of(store(), practice(), last.account()), "the oldest grant, by its account");
    }

    @Test
    @Requirement("PA-070")
    public final void an_account_with_grants_on_hundreds_of_charts_has_all_of_them() {
        AccountId account = samples.account();
        List<Grant> grants = Stream.generate(() -> samples.grant(samples.chartId(), account))
                .limit(MANY)
                .toList();
        for (int from = 0; from < MANY; from += AT_ONCE) {
            ChangeSet.Builder changes = changes();
            grants.subList(from, from + AT_ONCE).forEach(grant -> changes.chart(Versioned.fresh(samples.chart(grant))));
            commit(changes);
        }
        List<Grant> read = OpenGrants.of(store(), practice(), account);
        assertEquals(MANY, read.size(), "number of an account's grants");
        assertEquals(Set.copyOf(grants), Set.copyOf(read), "an account's grants");
        Grant narrowed = grants.get(MANY / 2).narrowedTo(Scope.NOTHING);
        commit(changes().chart(new Versioned<>(samples.chart(narrowed), 1)));
        assertEquals(
                Optional.of(narrowed),
                OpenGrants.of(store(), practice(), account).stream()
                        .filter(grant -> grant.id().equals(narrowed.id()))
                        .findFirst(),
                "one of them, once it was narrowed");
    }

    @Test
    @Requirement({"PA-070", "PA-114"})
    public final void hundreds_of_former_grants_are_listed_in_pages_and_purged_in_steps() {
        Instant late = samples.after(Duration.ofDays(30));
        PurgeTestCase.purgeAll(queries(), Purgeable.FORMER_GRANTS, late);
        List<Grant> former = Stream.generate(() -> samples.grant(chart, samples.account()))
                .limit(MANY)
                .toList();
        ChartAccess narrowed = samples.chart(chart, former.toArray(Grant[]::new));
        grow(former);
        for (Grant grant : former) {
            narrowed = narrowed.with(grant.narrowedTo(Scope.NOTHING));
        }
        commit(changes().chart(store().chart(practice(), chart).to(narrowed)));
        assertEquals(Set.copyOf(former), Set.copyOf(history()), "former versions of " + MANY + " grants");
        assertEquals(MANY, history().size(), "number of former versions");
        for (int left = MANY; left > 0; left -= AT_ONCE) {
            int told = queries().purge(Purgeable.FORMER_GRANTS, late, AT_ONCE);
            assertEquals(AT_ONCE, told, "former versions purged when " + AT_ONCE + " of " + left + " were to go");
            assertEquals(left - AT_ONCE, history().size(), "former versions left");
        }
        assertEquals(0, queries().purge(Purgeable.FORMER_GRANTS, late, AT_ONCE), "purged once nothing was left");
        assertEquals(narrowed, stored(), "the chart after its history was purged");
    }

    @Test
    @Requirement({"PA-061", "PA-120"})
    public final void hundreds_of_messages_are_listed_in_pages_and_given_out_once_each() {
        List<Message> oldestFirst = new ArrayList<>();
        for (int from = 0; from < MANY; from += AT_ONCE) {
            ChangeSet.Builder changes = changes();
            for (int number = from; number < from + AT_ONCE; number++) {
                Message message = samples.message(samples.after(Duration.ofMillis(number)));
                oldestFirst.add(message);
                changes.message(message);
            }
            commit(changes);
        }
        List<Message> listed = PagedList.read(
                page -> outbox().messages(practice(), EnumSet.allOf(MessageState.class), page), Request.first(AT_ONCE));
        List<Message> newestFirst = new ArrayList<>(oldestFirst);
        Collections.reverse(newestFirst);
        assertEquals(newestFirst, listed, MANY + " messages in pages of " + AT_ONCE);
        List<Message> given = messages(due(at(samples.after(Duration.ofHours(1)))));
        assertEquals(oldestFirst, given, MANY + " messages as they were given out");
    }

    /** Commits a chart with the grants, some more with each commit, as a chart grows. */
    private void grow(List<Grant> grants) {
        for (int until = AT_ONCE; until <= grants.size(); until += AT_ONCE) {
            ChartAccess next = samples.chart(chart, grants.subList(0, until).toArray(Grant[]::new));
            commit(changes().chart(store().chart(practice(), chart).to(next)));
        }
    }

    private ChartAccess stored() {
        return store().chart(practice(), chart).value();
    }

    private List<Grant> history() {
        return PagedList.read(page -> queries().history(practice(), chart, page), Request.first(AT_ONCE)).stream()
                .map(FormerGrant::grant)
                .toList();
    }
}
