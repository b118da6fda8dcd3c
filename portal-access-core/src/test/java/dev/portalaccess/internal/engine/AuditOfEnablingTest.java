package dev.portalaccess.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.audit.AuditVerdict;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.fixture.ArticleHousehold;
import dev.portalaccess.fixture.FrontDeskHistory;
import dev.portalaccess.fixture.InvitationCodeIssuer;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.policy.RuleStrictness;
import dev.portalaccess.registration.InviteToRegister;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the audit trail holds after a busy day: enabling, activating, generating, registering, and refusals. */
@Requirement("PA-110")
class AuditOfEnablingTest {

    private final TestPortal portal = TestPortal.with(policy -> policy.minorPatient(RuleStrictness.OVERRIDABLE));
    private final FrontDeskHistory desk = new FrontDeskHistory(portal);
    private Invited father;

    @BeforeEach
    void live_through_the_day() {
        father = desk.activate(
                portal.camille,
                ArticleHousehold.father().also(portal.amelie, Relationship.SPOUSE),
                portal.family.anthonysAccount());
        desk.invite(portal.camille, ArticleHousehold.jane());
        portal.enabling()
                .generatePassword(
                        portal.clerk().waiving("PATIENT_IS_MINOR", Reason.other("Camille asked for it herself")),
                        GeneratePassword.on(portal.camille))
                .orThrow();
        portal.enabling().generatePassword(portal.clerk(), GeneratePassword.on(new ChartId("gone")));
        portal.registrations()
                .complete(
                        portal.practice, new InvitationCodeIssuer(portal).link(register()), login(), Optional.empty());
    }

    private InvitationId register() {
        return portal.registrations()
                .invite(portal.clerk(), InviteToRegister.of("Nina", "Novak", "nina@example.org", "+1 508 555 0177"))
                .orThrow()
                .invitation();
    }

    private static AccountId login() {
        return new AccountId("login-nina");
    }

    private List<AuditEntry> trail(Optional<ChartId> chart) {
        return portal.trails()
                .trail(portal.practice, chart, Page.Request.first(100))
                .items();
    }

    private List<AuditEntry> of(ChartId chart) {
        return trail(Optional.of(chart));
    }

    private Stream<AuditEntry> everything() {
        return Stream.of(
                        of(portal.camille),
                        of(portal.amelie),
                        of(portal.anthony),
                        of(new ChartId("registered-1")),
                        trail(Optional.empty()),
                        portal.store
                                .refusals(portal.practice, Page.Request.first(100))
                                .items())
                .flatMap(List::stream);
    }

    @Nested
    class An_entry {

        @Test
        void says_who_did_what_to_which_version_and_when() {
            AuditEntry first = of(portal.camille).get(0);
            assertThat(first.actor()).isEqualTo(portal.family.clerk());
            assertThat(first.action()).isEqualTo("invitation.issued");
            assertThat(first.at()).isEqualTo(portal.clock.instant());
            assertThat(first.details())
                    .containsEntry("invitation", father.invitation().value())
                    .containsEntry("holder", father.holder().value())
                    .containsEntry("version", "1");
        }

        @Test
        void says_what_was_waived_and_why_as_a_code() {
            assertThat(of(portal.camille))
                    .filteredOn(entry -> entry.action().equals("rule.waived"))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.reason()).contains("other");
                        assertThat(entry.details()).containsEntry("finding", "PATIENT_IS_MINOR");
                    });
        }

        @Test
        void of_one_chart_names_no_other() {
            assertThat(of(portal.camille)).noneMatch(entry -> entry.toString().contains("amelie"));
            assertThat(of(portal.amelie))
                    .isNotEmpty()
                    .noneMatch(entry -> entry.toString().contains("camille"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Jane",
                    "Other",
                    "Anthony Patient",
                    "Patient,",
                    "Amelie",
                    "Camille",
                    "Nina",
                    "Novak",
                    "example.org",
                    "1984",
                    "1986",
                    "2017",
                    "555",
                    "asked for it"
                })
        void names_no_person_and_repeats_no_words(String personal) {
            assertThat(everything())
                    .hasSizeGreaterThan(10)
                    .noneMatch(entry -> entry.toString().contains(personal));
        }

        @Test
        void of_everything_that_a_commit_changed_carries_the_commit() {
            assertThat(of(portal.amelie).get(0).commit())
                    .isEqualTo(of(portal.camille).get(0).commit());
        }
    }

    @Nested
    @Requirement("PA-111")
    class The_chains {

        @Test
        void are_whole() {
            for (String chart : List.of("camille", "amelie", "registered-1")) {
                Optional<ChartId> id = Optional.of(new ChartId(chart));
                assertThat(portal.trails().verify(portal.practice, id))
                        .isEqualTo(new AuditVerdict.Intact(trail(id).size()));
            }
            assertThat(portal.trails().verify(portal.practice, Optional.empty()))
                    .isEqualTo(new AuditVerdict.Intact(trail(Optional.empty()).size()));
        }

        @Test
        void hold_what_concerns_a_chart_and_what_concerns_none_apart() {
            assertThat(of(portal.camille)).extracting(AuditEntry::action).contains("access.activated");
            assertThat(trail(Optional.empty()))
                    .extracting(AuditEntry::action)
                    .contains("invitation.issued", "registration.claimed", "registration.granted");
        }
    }
}
