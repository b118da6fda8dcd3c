package dev.portalaccess.enabling;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static dev.portalaccess.enabling.Individual.guarantor;
import static dev.portalaccess.enabling.Individual.other;
import static dev.portalaccess.fixture.ArticleHousehold.father;
import static dev.portalaccess.fixture.ArticleHousehold.jane;
import static dev.portalaccess.fixture.ArticleHousehold.motherOnPaper;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Caller;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.testkit.Requirement;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@Requirement("PA-005")
class EnableCheckTest {

    private static final ChartId CAMILLE = new ChartId("camille");
    private static final ChartId ELSEWHERE = new ChartId("elsewhere");

    /** From what is fine to what is wrong in every way, in shape, by the facts, and before a chart is even read. */
    static final List<EnableAccess> COMMANDS = List.of(
            EnableAccess.on(CAMILLE, jane(), father(), motherOnPaper()),
            EnableAccess.on(CAMILLE),
            new EnableAccess(CAMILLE, Collections.nCopies(21, jane())),
            EnableAccess.on(ELSEWHERE, jane()),
            EnableAccess.on(CAMILLE, jane(), jane().also(ELSEWHERE), unfilled()),
            EnableAccess.on(CAMILLE, guarantor(Relationship.SELF, DeliveryChoice.email("nobody"))),
            EnableAccess.on(
                    CAMILLE,
                    anotherPatient(CAMILLE, null, DeliveryChoice.email("a@example.org")),
                    other("J".repeat(1_001), "Other", Relationship.AUNT, DeliveryChoice.email("a@example.org"))));

    private final TestPortal portal = TestPortal.create();

    private static Individual unfilled() {
        return other(null, null, null, new DeliveryChoice(null, null, null));
    }

    private List<Finding> check(Caller caller, EnableAccess command) {
        return portal.enabling().check(caller, command);
    }

    private List<String> codes(Individual... individuals) {
        return check(portal.clerk(), EnableAccess.on(CAMILLE, individuals)).stream()
                .map(OutcomeCodes::of)
                .toList();
    }

    private List<Finding> enable(Caller caller, EnableAccess command) {
        return portal.enabling().enable(caller, command).findings();
    }

    @Nested
    class Looking_a_command_over {

        static final List<EnableAccess> COMMANDS = EnableCheckTest.COMMANDS;

        @ParameterizedTest
        @FieldSource("COMMANDS")
        void finds_what_enabling_finds_in_the_same_order(EnableAccess command) {
            List<Finding> found = check(portal.clerk(), command);
            assertThat(found).isEqualTo(enable(portal.clerk(), command));
        }

        @ParameterizedTest
        @FieldSource("COMMANDS")
        @Requirement({"PA-005", "PA-110"})
        void writes_nothing_not_even_a_refusal(EnableAccess command) {
            List<String> before = portal.store.everythingStored();
            check(portal.clerk().withIdempotencyKey("form-1"), command);
            assertThat(portal.store.everythingStored()).isEqualTo(before);
        }

        @Test
        @Requirement({"PA-004", "PA-010", "PA-020"})
        void tells_what_is_missing_of_step_1_beside_what_step_2_asks_for() {
            assertThat(codes(unfilled()))
                    .contains(
                            "GIVEN_NAME_MISSING@individuals[0].who.given",
                            "FAMILY_NAME_MISSING@individuals[0].who.family",
                            "METHOD_MISSING@individuals[0].deliver.channel",
                            "RELATIONSHIP_MISSING@individuals[0].relationship");
        }

        @Test
        @Requirement({"PA-005", "PA-019"})
        void tells_what_takes_rules_to_judge_before_step_2_is_filled_in() {
            Individual aunt = other("Jane", "Other", null, DeliveryChoice.email("jane.other@example.org"));
            Individual uncle = other("John", "Other", null, DeliveryChoice.email("jane.other@example.org"));
            assertThat(codes(aunt, uncle, aunt))
                    .contains("SAME_HOLDER_TWICE@individuals[2]", "SHARED_ADDRESS@individuals[1].deliver.email");
        }
    }

    @Nested
    class Before_the_rules_of_enabling {

        private final EnableAccess command = EnableAccess.on(CAMILLE, jane());

        @Test
        @Requirement("PA-132")
        void the_host_is_asked_and_the_practice_has_to_be_known() {
            portal.rights.forbid(portal.family.clerk());
            Caller lost = Caller.of(new PracticeId("nowhere"), portal.family.clerk());
            assertThat(List.of(portal.clerk(), lost))
                    .allSatisfy(caller ->
                            assertThat(check(caller, command)).isNotEmpty().isEqualTo(enable(caller, command)));
        }

        @Test
        @Requirement("PA-130")
        void a_name_that_stands_for_another_request_is_found() {
            Caller named = portal.clerk().withIdempotencyKey("form-1");
            enable(named, EnableAccess.on(CAMILLE, father()));
            assertThat(check(named, command))
                    .extracting(OutcomeCodes::of)
                    .containsExactly("REQUEST_NAME_REUSED@requestName");
        }

        @Test
        @Requirement("PA-130")
        void a_request_that_was_done_is_warned_of_as_before() {
            Caller named = portal.clerk().withIdempotencyKey("form-1");
            EnableAccess sharing =
                    EnableAccess.on(CAMILLE, jane(), other("John", "Other", Relationship.UNCLE, jane().deliver()));
            List<Finding> warnings = enable(named, sharing);
            assertThat(check(named, sharing)).isNotEmpty().isEqualTo(warnings);
        }
    }
}
