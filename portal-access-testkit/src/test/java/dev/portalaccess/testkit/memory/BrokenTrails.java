package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.PracticeRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Audit trails and histories that tell another story. */
final class BrokenTrails {

    private BrokenTrails() {}

    static Stream<StorageFault> faults() {
        return Stream.of(
                StorageFault.of(
                        "mixes refusals into the trail", Mixed::new, "refusals_stand_outside_the_chains_newest_first"),
                StorageFault.of(
                        "tells refusals on charts to nobody",
                        ChartlessRefusals::new,
                        "refusals_stand_outside_the_chains_newest_first"),
                StorageFault.of(
                        "has a chain before there is one",
                        Chained::new,
                        "a_record_is_not_found_from_another_practice",
                        "an_unused_practice_has_an_empty_chain_in_version_0"),
                StorageFault.of(
                        "tells one trail for all charts",
                        OneTrail::new,
                        "another_practices_entries_are_not_listed",
                        "the_entries_of_each_chain_are_listed_in_its_order_and_no_other"),
                StorageFault.of(
                        "tells one history for all charts",
                        OneHistory::new,
                        "a_page_is_full_and_leads_on_unless_it_is_the_last",
                        "grants_are_replaced_on_their_own_chart"),
                StorageFault.of(
                        "cuts long trails short when it reads several",
                        CutShort::new,
                        "a_chain_with_more_entries_than_the_limit_is_left_out_and_no_other"),
                StorageFault.of(
                        "reads the first of several trails only",
                        FirstTrail::new,
                        "the_chains_of_several_charts_are_read_at_once_each_in_its_order"),
                StorageFault.of(
                        "looks for the entries of several trails where they should stand",
                        InPlace::new,
                        "a_chain_with_more_entries_than_the_limit_is_left_out_and_no_other"),
                StorageFault.of(
                        "forgets where trails begin when it reads several",
                        NoStarts::new,
                        "the_beginnings_of_several_chains_are_read_at_once_with_one_for_each_chart"));
    }

    private static final class Mixed extends StorageRelay {
        @Override
        public Page<AuditEntry> trail(PracticeId practice, Optional<ChartId> chart, Request page) {
            Page<AuditEntry> trail = sound.trail(practice, chart, page);
            List<AuditEntry> mixed = new ArrayList<>(trail.items());
            sound.refusals(practice, Request.first(500)).items().stream()
                    .filter(one -> one.chart().equals(chart))
                    .forEach(mixed::add);
            return new Page<>(mixed, trail.next());
        }
    }

    private static final class ChartlessRefusals extends StorageRelay {
        @Override
        public Page<AuditEntry> refusals(PracticeId practice, Request page) {
            Page<AuditEntry> refusals = sound.refusals(practice, page);
            return new Page<>(
                    refusals.items().stream()
                            .filter(one -> one.chart().isEmpty())
                            .toList(),
                    refusals.next());
        }
    }

    private static final class Chained extends StorageRelay {
        @Override
        public Versioned<PracticeRecord> practiceRecord(PracticeId practice) {
            Versioned<PracticeRecord> record = sound.practiceRecord(practice);
            return new Versioned<>(record.value(), Math.max(1, record.version()));
        }
    }

    private static final class OneTrail extends OpenedStore {
        @Override
        public Page<AuditEntry> trail(PracticeId practice, Optional<ChartId> chart, Request page) {
            List<AuditEntry> all = tables(practice).entries.values().stream()
                    .filter(one -> one.link().isPresent())
                    .toList();
            return new Page<>(all, Optional.empty());
        }
    }

    private static final class CutShort extends StorageRelay {
        @Override
        public Map<ChartId, List<AuditEntry>> trails(PracticeId practice, Set<ChartId> charts, int most) {
            return charts.stream()
                    .collect(Collectors.toMap(
                            chart -> chart,
                            chart -> sound.trail(practice, Optional.of(chart), Request.first(most))
                                    .items()));
        }
    }

    private static final class FirstTrail extends StorageRelay {
        @Override
        public Map<ChartId, List<AuditEntry>> trails(PracticeId practice, Set<ChartId> charts, int most) {
            return sound.trails(practice, charts.stream().limit(1).collect(Collectors.toSet()), most);
        }
    }

    private static final class InPlace extends StorageRelay {
        @Override
        public Map<ChartId, List<AuditEntry>> trails(PracticeId practice, Set<ChartId> charts, int most) {
            Map<ChartId, List<AuditEntry>> found = new HashMap<>();
            for (ChartId chart : charts) {
                long before = sound.trailStart(practice, Optional.of(chart)).length();
                boolean isShort = sound.trail(practice, Optional.of(chart), Request.first(500)).items().stream()
                        .allMatch(one -> one.link().orElseThrow().position() < before + most);
                if (isShort) {
                    found.putAll(sound.trails(practice, Set.of(chart), most));
                }
            }
            return found;
        }
    }

    private static final class NoStarts extends StorageRelay {
        @Override
        public Map<ChartId, AuditHead> trailStarts(PracticeId practice, Set<ChartId> charts) {
            return charts.stream().collect(Collectors.toMap(chart -> chart, chart -> AuditHead.EMPTY));
        }
    }

    private static final class OneHistory extends OpenedStore {
        @Override
        public Page<FormerGrant> history(PracticeId practice, ChartId chart, Request page) {
            return new Page<>(tables(practice).formers.values(), Optional.empty());
        }
    }
}
