package dev.portalaccess.testkit.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartAssociation;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.RecordKey;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** So many tries in every tier that what is rare comes up. */
@PropertyDefaults(tries = 1_000)
class ArbitrariesProperties {

    @Provide
    Arbitrary<ChartGraph> graphs() {
        return AnyChart.graph(8);
    }

    @Property(tries = 300)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void graphs_have_links_to_nowhere_to_themselves_and_in_rings(@ForAll("graphs") ChartGraph graph) {
        Statistics.label("dangling").collect(graph.charts().stream().anyMatch(chart -> dangles(graph, chart)));
        Statistics.label("loop")
                .collect(graph.charts().stream().anyMatch(chart -> linked(chart).contains(chart.id())));
        Statistics.label("ring").collect(hasRing(graph));
        Statistics.label("closed").collect(graph.charts().stream().anyMatch(chart -> !chart.isOpen()));
        for (String odd : List.of("dangling", "loop", "ring", "closed")) {
            Statistics.label(odd).coverage(found -> found.check(true).percentage(share -> share > 10));
        }
    }

    private static Set<ChartId> linked(Chart chart) {
        return chart.associations().stream().map(ChartAssociation::chart).collect(Collectors.toSet());
    }

    private static boolean dangles(ChartGraph graph, Chart chart) {
        return linked(chart).stream()
                .anyMatch(other ->
                        graph.directory().chart(graph.practice(), other).isEmpty());
    }

    private static boolean hasRing(ChartGraph graph) {
        return graph.charts().stream().anyMatch(chart -> {
            Set<ChartId> reached = new HashSet<>(linked(chart));
            for (int step = 0; step < graph.charts().size(); step++) {
                graph.charts().stream()
                        .filter(other -> !other.id().equals(chart.id()) && reached.contains(other.id()))
                        .forEach(other -> reached.addAll(linked(other)));
            }
            return reached.contains(chart.id());
        });
    }

    @Property(tries = 300)
    void directories_have_all_charts_of_their_graph(@ForAll("graphs") ChartGraph graph) {
        assertThat(graph.directory().all(graph.practice())).hasSameSizeAs(graph.charts());
    }

    @Provide
    Arbitrary<Grant> grants() {
        return AnyGrant.grant();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return AnyTime.instant();
    }

    @Property(tries = 1_000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void grants_stand_in_every_way(@ForAll("grants") Grant grant, @ForAll("instants") Instant when) {
        Statistics.collect(grant.statusAt(when));
        for (Grant.Status status : Grant.Status.values()) {
            Statistics.coverage(found -> found.check(status).count(times -> times > 0));
        }
        assertThat(grant.provenance().chain()).last().isEqualTo(grant.chart());
    }

    @Provide
    Arbitrary<PersonName> names() {
        return AnyPerson.name();
    }

    @Property(tries = 1_000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void names_come_in_many_scripts(@ForAll("names") PersonName name) {
        Statistics.collect(Character.UnicodeScript.of(name.given().codePointAt(0)));
        for (Character.UnicodeScript script :
                List.of(Character.UnicodeScript.LATIN, Character.UnicodeScript.HAN, Character.UnicodeScript.ARABIC)) {
            Statistics.coverage(found -> found.check(script).count(times -> times > 0));
        }
        assertThat(name).isEqualTo(new PersonName(name.given(), name.family()));
    }

    @Provide
    Arbitrary<EmailAddress> addresses() {
        return AnyPerson.address();
    }

    @Property(tries = 300)
    void addresses_are_in_their_stored_form(@ForAll("addresses") EmailAddress address) {
        assertThat(EmailAddress.parse(address.value())).contains(address);
    }

    @Provide
    Arbitrary<AnyTime.ClockChange> clockChanges() {
        return AnyTime.clockChange();
    }

    @Property(tries = 300)
    void clocks_change_where_it_is_said(@ForAll("clockChanges") AnyTime.ClockChange change) {
        ZoneId zone = change.zone();
        assertThat(zone.getRules().getOffset(change.at()))
                .isNotEqualTo(zone.getRules().getOffset(change.at().minusMillis(1)));
    }

    @Provide
    Arbitrary<ValidityPeriod> validities() {
        return AnyTime.validity();
    }

    @Property(tries = 300)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void validities_may_be_empty_or_endless(@ForAll("validities") ValidityPeriod validity) {
        Statistics.collect(validity.until().isEmpty(), validity.until().equals(Optional.of(validity.from())));
        Statistics.coverage(found -> found.check(true, false).count(times -> times > 0));
        Statistics.coverage(found -> found.check(false, true).count(times -> times > 0));
    }

    @Provide
    Arbitrary<RecordKey> keys() {
        return AnyKey.key();
    }

    @Property(tries = 300)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void keys_are_of_every_kind(@ForAll("keys") RecordKey key) {
        Statistics.collect(key.kind());
        for (RecordKey.Kind kind : RecordKey.Kind.values()) {
            Statistics.coverage(found -> found.check(kind).count(times -> times > 0));
        }
    }
}
