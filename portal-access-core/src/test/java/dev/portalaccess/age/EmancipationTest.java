package dev.portalaccess.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portalaccess.delivery.DeliveryCode;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.testkit.Requirement;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What follows at once when staff state that the law treats a minor as of age. */
@Requirement("PA-094")
class EmancipationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final AgedFamily family = new AgedFamily(AgePolicies.usFederal());

    private void sixteen(Optional<EmailAddress> email) {
        family.born(family.portal.camille, Optional.of(BirthDate.of(TODAY.minusYears(16))), email);
    }

    private List<Message> notices() {
        return family
                .portal
                .store
                .messages(family.portal.practice, EnumSet.allOf(MessageState.class), Page.Request.first(100))
                .items()
                .stream()
                .filter(message -> message.kind().name().endsWith("_ENDED"))
                .toList();
    }

    @Test
    @Requirement("PA-074")
    void is_told_to_the_patient_and_to_those_whose_access_it_ends() {
        sixteen(Optional.of(new EmailAddress("camille@example.org")));
        family.mother(LegalBasis.PARENTAL_RESPONSIBILITY);
        assertThat(notices()).isEmpty();
        family.state(AgeExemption.Kind.EMANCIPATION);
        assertThat(notices())
                .extracting(Message::kind, message -> message.address().map(EmailAddress::value))
                .containsExactlyInAnyOrder(
                        tuple(Message.Kind.ACCESS_ENDED, Optional.of("amelie@example.org")),
                        tuple(Message.Kind.PROXY_ENDED, Optional.of("camille@example.org")));
    }

    @Test
    @Requirement("PA-074")
    void is_a_task_for_staff_where_the_patient_has_no_address() {
        sixteen(Optional.empty());
        family.mother(LegalBasis.PARENTAL_RESPONSIBILITY);
        family.state(AgeExemption.Kind.EMANCIPATION);
        assertThat(notices())
                .filteredOn(message -> message.kind() == Message.Kind.PROXY_ENDED)
                .extracting(message -> message.progress().code())
                .containsExactly(Optional.of(DeliveryCode.NO_OWN_ADDRESS));
    }

    @Test
    void is_told_to_nobody_whose_access_stays() {
        sixteen(Optional.empty());
        family.mother(LegalBasis.POWER_OF_ATTORNEY);
        family.state(AgeExemption.Kind.EMANCIPATION);
        family.state(AgeExemption.Kind.INCAPACITY);
        assertThat(notices()).isEmpty();
    }

    @Test
    @Requirement("PA-009")
    void ends_what_is_asked_about_minors() {
        sixteen(Optional.empty());
        assertThat(codes()).contains("PATIENT_IS_MINOR@individuals[0].kind");
        family.state(AgeExemption.Kind.EMANCIPATION);
        assertThat(codes()).doesNotContain("PATIENT_IS_MINOR@individuals[0].kind");
    }

    private List<String> codes() {
        return FamilyStory.codes(family.portal
                .enabling()
                .enable(
                        family.portal.clerk(),
                        EnableAccess.on(family.portal.camille, Individual.patient(DeliveryChoice.print()))));
    }
}
