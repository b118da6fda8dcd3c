package dev.portalaccess.enabling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.age.AgeBand;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.age.BandRule;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.invitations.InvitationService;
import dev.portalaccess.invitations.ChangeAddress;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.policy.RuleStrictness;
import dev.portalaccess.testkit.Requirement;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Camille is a minor; her mother pays, her father's chart is linked to hers, and her aunt is a holder. */
@Requirement("PA-019")
class MinorAddressTest {

    private static final String MOTHERS = "amelie.patient@example.org";
    private static final String OWN = "camille@example.org";

    private TestPortal portal = TestPortal.create();

    private Outcome<EnablingResult> enable(String address) {
        return portal.enabling()
                .enable(
                        portal.clerk(),
                        EnableAccess.on(portal.camille, Individual.patient(DeliveryChoice.email(address))));
    }

    private static List<String> addressFindings(Outcome<?> outcome) {
        return FamilyStory.codes(outcome).stream()
                .filter(code -> code.contains("ADDRESS"))
                .toList();
    }

    private void camille(Optional<LocalDate> bornOn, Optional<String> email) {
        camille(was ->
                new Person(was.id(), was.chart(), was.name(), bornOn.map(BirthDate::of), email.map(EmailAddress::new)));
    }

    private void camille(UnaryOperator<Person> change) {
        portal.family
                .charts()
                .change(
                        portal.practice,
                        portal.camille,
                        chart -> new Chart(
                                chart.practice(),
                                chart.id(),
                                change.apply(chart.patient()),
                                chart.status(),
                                chart.mergedInto(),
                                chart.guarantors(),
                                chart.associations()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MOTHERS,
                "Amelie.Patient+camille@Example.org",
                "anthony.patient@example.org",
                FamilyStory.AUNTS_ADDRESS
            })
    void an_address_that_may_be_anothers_is_a_finding(String address) {
        new FamilyStory(portal).aunt();
        assertThat(addressFindings(enable(address)))
                .containsExactly("MINOR_SHARES_ADDRESS@individuals[0].deliver.email");
    }

    @Test
    void an_address_of_the_own_is_none() {
        assertThat(addressFindings(enable(OWN))).isEmpty();
    }

    @Test
    void an_adult_may_share_a_mailbox() {
        camille(Optional.of(LocalDate.of(2008, 3, 2)), Optional.empty());
        assertThat(addressFindings(enable(MOTHERS))).isEmpty();
        portal = TestPortal.create();
        camille(Optional.empty(), Optional.empty());
        assertThat(addressFindings(enable(MOTHERS))).as("of unknown age").isEmpty();
    }

    @Test
    void the_policy_makes_it_overridable() {
        portal = TestPortal.with(policy -> policy.minorAddress(RuleStrictness.OVERRIDABLE));
        assertThat(enable(MOTHERS)).isInstanceOf(Outcome.Refused.class);
        Caller waiving = portal.clerk().waiving(FindingCode.MINOR_SHARES_ADDRESS, Reason.PATIENT_REQUEST);
        assertThat(portal.enabling()
                        .enable(
                                waiving,
                                EnableAccess.on(portal.camille, Individual.patient(DeliveryChoice.email(MOTHERS))))
                        .orThrow()
                        .invited())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2017-05-14, false", "2013-05-14, true", "2009-05-14, true", "2013, true"})
    @Requirement("PA-090")
    void a_band_that_keeps_something_from_parents_makes_it_overridable(String born, boolean isRefused) {
        AgePolicy policy = AgePolicy.builder("teens", 1)
                .band(AgeBand.between(0, 12))
                .band(AgeBand.between(12, 18)
                        .with(BandRule.cap(Scope.BILLING_ONLY, "teens"), LegalBasis.PARENTAL_RESPONSIBILITY))
                .band(AgeBand.from(18))
                .build();
        portal = TestPortal.with(usual -> PortalPolicy.standard().agePolicy(policy));
        camille(was -> new Person(was.id(), was.chart(), was.name(), BirthDate.parse(born), was.email()));
        Outcome<EnablingResult> outcome = enable(MOTHERS);
        assertThat(outcome instanceof Outcome.Refused).isEqualTo(isRefused);
        assertThat(addressFindings(outcome)).containsExactly("MINOR_SHARES_ADDRESS@individuals[0].deliver.email");
    }

    @Test
    void one_request_that_sends_a_minor_and_another_to_one_mailbox_is_found_out() {
        Outcome<EnablingResult> outcome = portal.enabling()
                .enable(
                        portal.clerk(),
                        EnableAccess.on(
                                portal.camille,
                                Individual.patient(DeliveryChoice.email("home@example.org")),
                                Individual.guarantor(Relationship.MOTHER, DeliveryChoice.email("home@example.org"))));
        assertThat(addressFindings(outcome))
                .contains("MINOR_SHARES_ADDRESS@individuals[0].deliver.email")
                .noneMatch(code -> code.startsWith("SHARED_ADDRESS"));
    }

    @Test
    void an_address_on_file_that_may_be_anothers_is_no_suggestion() {
        camille(Optional.of(LocalDate.of(2010, 5, 14)), Optional.of("Amelie.Patient@example.org"));
        PersonOption shown = portal.enabling()
                .options(portal.clerk(), portal.camille)
                .patient()
                .orElseThrow();
        assertThat(shown.person().email()).isEmpty();
        Outcome<EnablingResult> chosen = portal.enabling()
                .enable(portal.clerk(), EnableAccess.on(portal.camille, shown.chosen(DeliveryChoice.email(OWN))));
        assertThat(addressFindings(chosen))
                .as("the fingerprint, and the address on file")
                .isEmpty();
        assertThat(chosen.orThrow().invited()).hasSize(1);
        assertThat(portal.store
                        .messages(portal.practice, EnumSet.allOf(MessageState.class), Page.Request.first(10))
                        .items())
                .as("the parent is not told where the minor gets mail")
                .extracting(Message::kind)
                .containsExactly(Message.Kind.ACTIVATION_LINK);
    }

    @Test
    void an_address_on_file_of_the_own_is_suggested() {
        camille(Optional.of(LocalDate.of(2010, 5, 14)), Optional.of(OWN));
        assertThat(portal.enabling()
                        .options(portal.clerk(), portal.camille)
                        .patient()
                        .orElseThrow()
                        .person()
                        .email())
                .contains(new EmailAddress(OWN));
    }

    @Test
    void a_change_of_address_is_looked_at_as_well() {
        portal = TestPortal.with(policy -> policy.minorAddress(RuleStrictness.OVERRIDABLE));
        var invited = enable(OWN).orThrow().invited().get(0);
        Outcome<?> outcome = new InvitationService(portal.commands())
                .changeAddress(portal.clerk(), new ChangeAddress(invited.holder(), MOTHERS));
        assertThat(FamilyStory.codes(outcome)).containsExactly("MINOR_SHARES_ADDRESS@email");
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(portal.holder(invited.holder()).address()).contains(new EmailAddress(OWN));
    }
}
