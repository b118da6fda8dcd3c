package dev.portalaccess.internal.decision;

import static dev.portalaccess.internal.decision.GivenGrants.NOW;
import static dev.portalaccess.internal.decision.GivenGrants.grant;
import static dev.portalaccess.internal.decision.GivenGrants.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.internal.age.AgeFacts;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Scope;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.testkit.Requirement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The scopes that laws, guidance and habits of organisations ask for can be said, and open exactly what they should.
 *
 * <p>In the tables, {@code clinical=VIEW notes=NONE} is a scope, {@code all=ACT} gives every root a level, and an area
 * below {@code clinical} stands without its root. What is open is listed by leaf; a star marks those that may be used.
 */
@Requirement("PA-081")
class PublishedScopesTest {

    /** A leaf of the host: a summary of a record has the allergies and not the other conditions. */
    private static final ChartArea ALLERGIES = ChartArea.CONDITIONS.child("allergies");

    private static final PortalPolicy POLICY =
            PortalPolicy.standard().agePolicy(AgePolicy.none()).area(ALLERGIES).build();

    private static Scope scope(String text) {
        Scope scope = Scope.NOTHING;
        for (String one : text.split(" ")) {
            String name = one.substring(0, one.indexOf('='));
            AccessLevel level = AccessLevel.valueOf(one.substring(one.indexOf('=') + 1));
            scope = name.equals("all")
                    ? Scope.of(level, level, level, level)
                    : scope.with(name.equals("allergies") ? ALLERGIES : area(name), level);
        }
        return scope;
    }

    private static ChartArea area(String name) {
        return POLICY.areas().stream()
                .filter(area -> area.path().equals(name) || area.path().equals("clinical/" + name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isPermitted(ChartUse use, Grant... grants) {
        KnownAreas areas = KnownAreas.of(POLICY);
        return new DecisionRule(areas)
                .decide(
                        ChartGrants.of(
                                NOW, new CheckedAccess(GivenGrants.read(grants), false), areas, AgeFacts.IRRELEVANT),
                        List::of,
                        ChartStatusLimit.of(ChartStatus.OPEN, POLICY),
                        use,
                        NOW)
                .isPermitted();
    }

    private static String opened(Scope scope) {
        Grant grant = within(grant("g1"), scope);
        return POLICY.areas().stream()
                .filter(area -> !area.equals(ChartArea.CLINICAL))
                .filter(area -> isPermitted(ChartUse.view(area), grant))
                .map(area -> area.path().substring(area.path().lastIndexOf('/') + 1)
                        + (isPermitted(ChartUse.act(area), grant) ? "*" : ""))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String sorted(String opened) {
        return Arrays.stream(opened.split(" ")).sorted().collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "CentraState from 12,   messages=ACT clinical=VIEW medication=NONE notes=NONE, "
                + "messages* results immunisations conditions allergies documents family-history",
        "Cuyuna from 13,        appointments=ACT immunisations=VIEW,           appointments* immunisations",
        "CHOC from 12,          messages=ACT appointments=ACT billing=ACT,     messages* appointments* billing*",
        "Austin from 12,        immunisations=VIEW messages=ACT family-history=VIEW, "
                + "immunisations messages* family-history",
        "Madelia from 13,       all=NONE,                                      ''",
        "Australia from 14,     all=NONE,                                      ''",
        "Australia as named,    all=VIEW,                                      appointments messages results "
                + "medication immunisations conditions allergies notes documents family-history billing",
        "Alberta from 12,       all=NONE,                                      ''",
        "NHS England at 16,     all=NONE,                                      ''",
        "Cincinnati refused,    all=NONE,                                      ''",
        "athenaOne adult child, billing=ACT,                                   billing*"
    })
    void an_age_rule_can_be_said(String rule, String scope, String opened) {
        assertThat(opened(scope(scope))).as(rule).isEqualTo(sorted(opened));
    }

    /** Rules that let parents see everything: the federal default, Alabama, Nebraska, Mississippi, British Columbia. */
    @Test
    @Requirement("PA-086")
    void a_parent_may_see_everything_except_what_is_confidential_to_the_minor() {
        Grant parent = within(grant("g1"), Scope.FULL).obliging(Set.of(Obligation.WITHHOLD_CONFIDENTIAL));
        for (ChartArea area : POLICY.areas()) {
            ChartUse use = ChartUse.act(area);
            assertThat(isPermitted(use.honouring(Obligation.WITHHOLD_CONFIDENTIAL), parent))
                    .isTrue();
            assertThat(isPermitted(use, parent)).isFalse();
        }
    }

    /** Levels of access to the online services of general practices in England: three services, five for the record. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "appointments,          appointments=ACT,                              appointments*",
        "prescriptions,         medication=ACT,                                medication*",
        "messages,              messages=ACT,                                  messages*",
        "no record,             clinical=NONE,                                 ''",
        "summary record,        medication=VIEW allergies=VIEW,                medication allergies",
        "detailed coded record, medication=VIEW conditions=VIEW results=VIEW immunisations=VIEW, "
                + "medication conditions allergies results immunisations",
        "documents,             clinical=VIEW notes=NONE family-history=NONE, "
                + "medication conditions allergies results immunisations documents",
        "full record,           clinical=VIEW, "
                + "medication conditions allergies results immunisations documents notes family-history"
    })
    void a_level_of_nhs_england_can_be_said(String level, String scope, String opened) {
        assertThat(opened(scope(scope))).as(level).isEqualTo(sorted(opened));
    }

    @Test
    void services_and_a_level_for_the_record_add_up() {
        Scope both = scope("medication=ACT")
                .or(scope("appointments=ACT"))
                .or(scope("medication=VIEW conditions=VIEW results=VIEW immunisations=VIEW"));
        assertThat(opened(both))
                .isEqualTo(sorted("appointments* medication* conditions allergies results immunisations"));
    }
}
