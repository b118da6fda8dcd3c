package dev.portalaccess.enabling;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static dev.portalaccess.enabling.Individual.guarantor;
import static dev.portalaccess.enabling.Individual.other;
import static dev.portalaccess.enabling.Individual.patient;
import static dev.portalaccess.fixture.ArticleHousehold.father;
import static dev.portalaccess.fixture.ArticleHousehold.jane;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.testkit.Requirement;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnableDeliveryTest {

    private final TestPortal portal = TestPortal.create();
    private final EnablingClerk clerk = new EnablingClerk(portal);

    @Nested
    class Delivery_of_instructions {

        @Test
        @Requirement({"PA-010", "PA-012", "PA-014"})
        void is_chosen_one_by_one() {
            EnablingResult enabled = clerk.enable(jane(), guarantor(Relationship.MOTHER, DeliveryChoice.print()))
                    .orThrow();
            assertThat(enabled.invited())
                    .extracting(EnablingResult.Invited::channel)
                    .containsExactly(Channel.EMAIL, Channel.PRINT);
            assertThat(enabled.letters()).hasSize(1);
            assertThat(portal.invitation(enabled.invited().get(0).invitation())
                            .codes()
                            .credentials())
                    .isEmpty();
            assertThat(portal.invitation(enabled.invited().get(1).invitation())
                            .codes()
                            .credentials())
                    .isPresent();
        }

        @Test
        @Requirement("PA-010")
        void has_to_be_chosen() {
            assertThat(clerk.refused(guarantor(Relationship.MOTHER, new DeliveryChoice(null, null, null))))
                    .containsExactly("METHOD_MISSING@individuals[0].deliver.channel");
        }

        @Test
        @Requirement("PA-011")
        void by_mail_needs_an_address_whoever_it_is() {
            assertThat(clerk.refused(
                            patient(DeliveryChoice.email(" ")),
                            guarantor(Relationship.MOTHER, DeliveryChoice.email((String) null)),
                            anotherPatient(portal.anthony, Relationship.FATHER, DeliveryChoice.email(""))))
                    .contains(
                            "EMAIL_MISSING@individuals[0].deliver.email",
                            "EMAIL_MISSING@individuals[1].deliver.email",
                            "EMAIL_MISSING@individuals[2].deliver.email");
        }

        @Test
        @Requirement("PA-011")
        void on_paper_needs_one_for_another_patient_and_others_unless_the_policy_relaxes_it() {
            Individual onPaper = anotherPatient(portal.anthony, Relationship.FATHER, DeliveryChoice.print());
            assertThat(clerk.refused(onPaper)).containsExactly("EMAIL_MISSING@individuals[0].deliver.email");
            TestPortal relaxed = TestPortal.with(policy -> policy.requireEmailForPrint(Set.of(IndividualKind.OTHER)));
            assertThat(OutcomeCodes.of(
                            relaxed.enabling().enable(relaxed.clerk(), EnableAccess.on(relaxed.camille, onPaper))))
                    .isEmpty();
        }

        @ParameterizedTest
        @Tag("T22")
        @ValueSource(
                strings = {
                    "jane",
                    "a@b",
                    "a@example.org,b@example.org",
                    "a@example.org b@example.org",
                    "a@b@example.org",
                    "jane@[127.0.0.1]",
                    "a\r\nBcc: x@example.org"
                })
        @Requirement("PA-018")
        void goes_to_one_address_that_is_one(String typed) {
            assertThat(clerk.refused(other("Jane", "Other", Relationship.AUNT, DeliveryChoice.email(typed))))
                    .allMatch(finding -> finding.startsWith("EMAIL_"))
                    .hasSize(1);
        }

        @Test
        @Requirement("PA-006")
        void to_a_typed_address_is_reported_and_kept_on_the_invitation() {
            EnablingResult.Invited invited = clerk.invited(
                    anotherPatient(portal.anthony, Relationship.FATHER, DeliveryChoice.email("new@example.org")));
            assertThat(invited.typedAddress()).contains(new EmailAddress("new@example.org"));
            assertThat(portal.invitation(invited.invitation()).delivery().address())
                    .contains(new EmailAddress("new@example.org"));
            assertThat(clerk.invited(jane()).typedAddress()).isPresent();
        }

        @Test
        @Requirement("PA-006")
        void to_the_address_on_file_has_nothing_to_report() {
            assertThat(clerk.invited(father()).typedAddress()).isEmpty();
        }

        @Test
        @Requirement("PA-019")
        void to_a_mailbox_that_another_holder_has_is_warned_of() {
            clerk.enable(jane());
            assertThat(OutcomeCodes.of(clerk.enable(
                            guarantor(Relationship.MOTHER, DeliveryChoice.email("Jane.Other+home@example.org")))))
                    .contains("SHARED_ADDRESS@individuals[0].deliver.email");
        }

        @Test
        @Requirement("PA-019")
        void to_a_mailbox_that_two_of_the_same_request_share_is_warned_of() {
            assertThat(OutcomeCodes.of(clerk.enable(
                            guarantor(Relationship.MOTHER, DeliveryChoice.email("family@example.org")),
                            other(
                                    "Jane",
                                    "Other",
                                    Relationship.AUNT,
                                    DeliveryChoice.email("Family+jane@example.org")))))
                    .contains("SHARED_ADDRESS@individuals[1].deliver.email");
        }

        @Test
        @Requirement("PA-019")
        void to_somebody_of_the_same_name_and_address_is_warned_of() {
            clerk.enable(jane());
            assertThat(OutcomeCodes.of(clerk.enable(jane())))
                    .containsExactly("POSSIBLE_DUPLICATE_HOLDER@individuals[0].deliver.email");
        }
    }
}
