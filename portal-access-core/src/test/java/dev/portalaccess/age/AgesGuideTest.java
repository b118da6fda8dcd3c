package dev.portalaccess.age;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.SourceCheckout;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.age.AgeLimit;
import dev.portalaccess.internal.age.PatientAge;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.testkit.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables of the guide to ages say what the library does: each is made here, from what the rule that decisions apply
 * leaves of a full grant that was given at the patient's birth.
 */
@Requirement({"PA-090", "PA-095"})
class AgesGuideTest {

    private static final String GUIDE = text("guide/ages.md");
    private static final String HEAD = """
            | age | basis | appointments | messages | clinical | billing | what happens | law or guidance |
            |---|---|---|---|---|---|---|---|
            """;
    private static final LocalDate BORN = LocalDate.of(2000, 5, 14);
    private static final List<ChartArea> AREAS =
            List.of(ChartArea.APPOINTMENTS, ChartArea.MESSAGES, ChartArea.CLINICAL, ChartArea.BILLING);
    private static final int OLDEST = 40;

    static Stream<AgePolicy> presets() {
        return AgePolicies.all().stream();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void has_the_table_of_each_preset_with_its_source_and_majority(AgePolicy policy) {
        assertThat(GUIDE).contains(section(policy));
    }

    @Test
    void has_the_tables_of_the_examples() {
        assertThat(GUIDE).contains(table(hospital()));
    }

    @Test
    void has_no_other_table_of_ages() {
        assertThat(GUIDE.split("\\| age \\| basis \\|", -1))
                .hasSize(AgePolicies.all().size() + 2);
    }

    @Test
    void shows_the_snippets_as_they_are_written_here() {
        String here = text("../portal-access-core/src/test/java/dev/portalaccess/age/AgesGuideTest.java");
        String[] snippets = here.split("// snippet\n", -1);
        assertThat(snippets).hasSize(GUIDE.split("```java", -1).length);
        for (int each = 1; each < snippets.length; each++) {
            assertThat(without(GUIDE)).contains(without(snippets[each].split(" *// end", -1)[0]));
        }
    }

    @Test
    void shows_calls_that_work() {
        AgedFamily family = new AgedFamily(AgePolicies.nhsEngland());
        family.born(family.today().minusYears(13).plusDays(20));
        family.mother(LegalBasis.PARENTAL_RESPONSIBILITY);
        TestPortal world = family.portal;
        assertThat(listed(world)).containsExactly("2026-03-22 " + world.camille.value() + " HELD");
        assertThat(announced(world)).containsExactly(world.camille);
        state(world);
        assertThat(listed(world)).isEmpty();
    }

    private static void state(TestPortal portal) {
        Caller clerk = portal.clerk();
        ChartId camille = portal.camille;
        // snippet
        PlacedExemption stated = portal.ages()
                .exempt(
                        clerk,
                        SetExemption.of(
                                camille,
                                AgeExemption.Kind.INCAPACITY,
                                RestrictionTerms.of(ReasonInput.of(Reason.SAFETY))
                                        .provedBy("capacity-assessment-17")
                                        .reviewedOn(LocalDate.of(2027, 3, 1))))
                .orThrow();
        // end
        assertThat(stated.chart()).isEqualTo(camille);
    }

    private static List<String> listed(TestPortal portal) {
        Caller clerk = portal.clerk();
        ZoneId zone = AgedFamily.ZONE;
        // snippet
        Page<AgeChange> changes = portal.ages().changes(clerk, 90, Page.Request.first(100));
        List<String> lines = new ArrayList<>();
        for (AgeChange change : changes.items()) {
            String day = change.at()
                    .map(at -> LocalDate.ofInstant(at, zone).toString())
                    .orElse("now");
            lines.add(day + " " + change.chart().value() + " " + change.kind());
        }
        // end
        return lines;
    }

    private static List<ChartId> announced(TestPortal portal) {
        PracticeId practice = portal.practice;
        // snippet
        Caller job = Caller.of(practice, new Actor(Actor.Kind.SYSTEM, "nightly-job"));
        AgeAnnouncement step = portal.ages().announce(job, Page.Request.first(100));
        while (step.next().isPresent()) {
            step = portal.ages().announce(job, new Page.Request(100, step.next()));
        }
        // end
        return step.announced();
    }

    private static String text(String page) {
        return String.join("\n", SourceCheckout.lines(page)) + "\n";
    }

    private static String without(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** What one hospital publishes; an example and no preset. */
    private static AgePolicy hospital() {
        // snippet
        Scope teen = Scope.of(Map.of(
                ChartArea.MESSAGES, AccessLevel.ACT,
                ChartArea.APPOINTMENTS, AccessLevel.ACT,
                ChartArea.BILLING, AccessLevel.ACT));
        AgePolicy policy = AgePolicy.builder("our-hospital", 1)
                .source("Our policy on proxy access", LocalDate.of(2026, 1, 1))
                .band(AgeBand.between(0, 12))
                .band(AgeBand.between(12, 18)
                        .with(BandRule.cap(teen, "Our policy, section 3"), LegalBasis.PARENTAL_RESPONSIBILITY))
                .band(AgeBand.from(18)
                        .with(BandRule.end("Our policy, section 4"), LegalBasis.PARENTAL_RESPONSIBILITY)
                        .with(BandRule.hold("Our policy, section 4"), LegalBasis.GUARDIANSHIP))
                .build();
        // end
        return policy;
    }

    private static String section(AgePolicy policy) {
        String source = policy.source()
                + policy.sourceDate().map(day -> " (" + day + ")").orElse("");
        String own = policy.ownAccountFrom() == 0 ? "any age" : policy.ownAccountFrom() + " on";
        return "`" + policy.code() + "`, version " + policy.version() + ". Source: " + source + ". Majority: "
                + policy.majority() + ". Own account from: " + own + ".\n\n" + table(policy);
    }

    private static String table(AgePolicy policy) {
        StringBuilder table = new StringBuilder(HEAD);
        int from = 0;
        for (int age = 1; age <= OLDEST + 1; age++) {
            if (age > OLDEST || !rows(policy, age).equals(rows(policy, from))) {
                String ages = age > OLDEST ? from + " and over" : from + "–" + (age - 1);
                boolean isAny = rows(policy, from).size() == 1;
                rows(policy, from)
                        .forEach((outcome, bases) -> table.append("| ")
                                .append(ages)
                                .append(" | ")
                                .append(isAny ? "any" : String.join(", ", bases))
                                .append(" | ")
                                .append(outcome)
                                .append(" |\n"));
                from = age;
            }
        }
        return table.toString();
    }

    /** What is left at the age, each with the bases of which that much is left. */
    private static Map<String, List<String>> rows(AgePolicy policy, int age) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        Stream.concat(
                        Arrays.stream(LegalBasis.values())
                                .filter(basis -> basis != LegalBasis.SELF)
                                .map(Optional::of),
                        Stream.of(Optional.<LegalBasis>empty()))
                .forEach(basis -> rows.computeIfAbsent(outcome(policy, age, basis), any -> new ArrayList<>())
                        .add(basis.map(one -> words(one.name())).orElse("none stated")));
        return rows;
    }

    private static String outcome(AgePolicy policy, int age, Optional<LegalBasis> basis) {
        Instant at =
                BORN.plusYears(age).plusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        AgeLimit limit = AgeLimit.of(
                new PatientAge(policy, Optional.of(BirthDate.of(BORN)), ZoneOffset.UTC, List.of(), at), grant(basis));
        LegalBasis counted = basis.orElse(LegalBasis.PARENTAL_RESPONSIBILITY);
        String ground = policy.bands(age, age)
                .get(0)
                .rule(counted)
                .map(BandRule::ground)
                .orElse("");
        return AREAS.stream().map(area -> cell(limit.scope(), area)).collect(Collectors.joining(" | ")) + " | "
                + happening(limit) + " | " + ground;
    }

    private static String cell(Scope left, ChartArea area) {
        return left.equals(Scope.FULL) ? "as given" : words(left.level(area).name());
    }

    private static String happening(AgeLimit limit) {
        String effects = limit.effects().isEmpty()
                ? "stays"
                : limit.effects().stream().map(AgesGuideTest::words).sorted().collect(Collectors.joining(", "));
        return limit.obligations().isEmpty() ? effects : effects + "; what is confidential is withheld";
    }

    private static String words(BandEffect effect) {
        return switch (effect) {
            case CAP -> "capped";
            case HOLD -> "held until staff confirm it";
            case END -> "ended";
            case REVIEW -> "stays, and staff review it";
        };
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Grant grant(Optional<LegalBasis> basis) {
        ChartId chart = new ChartId("camille");
        return new Grant(
                new GrantId("grant"),
                chart,
                new HolderId("holder"),
                new AccountId("account"),
                new GrantTerms(Optional.empty(), basis.map(one -> new StatedBasis(one, Optional.empty())), Scope.FULL),
                ValidityPeriod.from(BORN.atStartOfDay(ZoneOffset.UTC).toInstant()),
                GrantState.NOT_HELD,
                new Provenance(
                        Provenance.Origin.ENABLED,
                        IndividualKind.OTHER,
                        Optional.empty(),
                        List.of(chart),
                        Actor.LIBRARY));
    }
}
