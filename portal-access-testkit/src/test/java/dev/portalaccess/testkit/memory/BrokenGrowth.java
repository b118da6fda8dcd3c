package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.ChartAccess;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Stores that work as long as there is little in them. */
final class BrokenGrowth {

    private static final int LIMIT = 256;

    private BrokenGrowth() {}

    static Stream<StorageFault> faults() {
        return Stream.of(
                StorageFault.of(
                        "reads a chart's first 256 grants",
                        ShortCharts::new,
                        "a_chart_with_hundreds_of_ended_grants_is_read_and_written_like_any_other"),
                StorageFault.of(
                        "reads an account's first 256 grants",
                        ShortAccounts::new,
                        "an_account_with_grants_on_hundreds_of_charts_has_all_of_them"),
                StorageFault.of(
                        "purges at most 50 at once and says nothing of the rest",
                        ShortPurges::new,
                        "hundreds_of_former_grants_are_listed_in_pages_and_purged_in_steps"),
                StorageFault.of(
                        "gives out 256 messages and no more",
                        ShortQueues::new,
                        "hundreds_of_messages_are_listed_in_pages_and_given_out_once_each"));
    }

    private static List<Grant> first(List<Grant> grants) {
        return grants.stream().limit(LIMIT).toList();
    }

    private static final class ShortCharts extends StorageRelay {
        @Override
        public Versioned<ChartAccess> chart(PracticeId practice, ChartId chart) {
            Versioned<ChartAccess> read = sound.chart(practice, chart);
            return read.to(
                    RecordCopies.with(read.value(), "grants", first(read.value().grants())));
        }
    }

    private static final class ShortAccounts extends StorageRelay {
        private int read;

        @Override
        public Page<AccountAccess> access(PracticeId practice, AccountId account, Page.Request page) {
            if (page.after().isEmpty()) {
                read = 0;
            }
            Page<AccountAccess> found = sound.access(practice, account, page);
            List<AccountAccess> shown =
                    found.items().stream().limit(Math.max(0, LIMIT - read)).toList();
            read += shown.size();
            return new Page<>(shown, read < LIMIT ? found.next() : Optional.empty());
        }
    }

    private static final class ShortPurges extends StorageRelay {
        @Override
        public int purge(Purgeable kind, Instant before, int max) {
            return sound.purge(kind, before, Math.min(max, 50));
        }
    }

    private static final class ShortQueues extends StorageRelay {
        private int given;

        @Override
        public synchronized List<ClaimedMessage> claimDue(ClaimRequest wanted) {
            List<ClaimedMessage> claims = sound.claimDue(wanted).stream()
                    .limit(Math.max(0, LIMIT - given))
                    .toList();
            given += claims.size();
            return claims;
        }
    }
}
