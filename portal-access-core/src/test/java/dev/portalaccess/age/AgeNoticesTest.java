package dev.portalaccess.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.NotAllowedException;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.delivery.DeliveryCode;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.internal.restriction.RestrictionService;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.restriction.LiftRestriction;
import dev.portalaccess.restriction.SetBlock;
import dev.portalaccess.restriction.SetRestriction;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Both sides are told beforehand of what a birthday changes, and once. */
@Requirement("PA-092")
class AgeNoticesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LegalBasis PARENTAL = LegalBasis.PARENTAL_RESPONSIBILITY;
    private static final Page.Request ALL = Page.Request.first(100);

    private AgedFamily family = new AgedFamily(AgePolicies.australia());

    private AgeAnnouncement announce() {
        return family.portal.ages().announce(family.portal.clerk(), ALL);
    }

    private List<Message> notices() {
        return family
                .portal
                .store
                .messages(family.portal.practice, EnumSet.allOf(MessageState.class), Page.Request.first(100))
                .items()
                .stream()
                .filter(message -> message.kind().name().endsWith("_CHANGING"))
                .toList();
    }

    private Grant motherUntil(LocalDate birthday) {
        family.born(birthday.minusYears(14));
        return family.mother(PARENTAL);
    }

    private void midnight(int days) {
        family.portal.clock.set(AgedFamily.midnight(TODAY.plusDays(days)));
    }

    @Test
    void the_person_by_mail_and_the_patient_without_an_address_by_staff() {
        Grant grant = motherUntil(TODAY.plusDays(30));
        assertThat(announce().announced()).containsExactly(family.portal.camille);
        assertThat(notices())
                .extracting(
                        Message::kind,
                        message -> message.address().map(EmailAddress::value),
                        message -> message.progress().code())
                .containsExactlyInAnyOrder(
                        tuple(Message.Kind.ACCESS_CHANGING, Optional.of("amelie@example.org"), Optional.empty()),
                        tuple(Message.Kind.PROXY_CHANGING, Optional.empty(), Optional.of(DeliveryCode.NO_OWN_ADDRESS)));
        assertThat(notices())
                .filteredOn(message -> message.kind() == Message.Kind.ACCESS_CHANGING)
                .extracting(Message::holder)
                .containsExactly(grant.holder());
    }

    @Test
    void the_patient_by_mail_but_never_at_a_mailbox_that_the_other_person_reads() {
        motherUntil(TODAY.plusDays(10));
        Optional<BirthDate> born = Optional.of(BirthDate.of(TODAY.plusDays(10).minusYears(14)));
        family.born(family.portal.camille, born, Optional.of(new EmailAddress("Amelie@example.org")));
        announce();
        assertThat(notices())
                .filteredOn(message -> message.kind() == Message.Kind.PROXY_CHANGING)
                .extracting(Message::address)
                .containsExactly(Optional.empty());
        family = new AgedFamily(AgePolicies.australia());
        motherUntil(TODAY.plusDays(10));
        family.born(family.portal.camille, born, Optional.of(new EmailAddress("camille@example.org")));
        announce();
        assertThat(notices())
                .filteredOn(message -> message.kind() == Message.Kind.PROXY_CHANGING)
                .extracting(Message::address)
                .containsExactly(Optional.of(new EmailAddress("camille@example.org")));
    }

    @Test
    void once_however_often_and_by_whoever_it_is_run() {
        motherUntil(TODAY.plusDays(30));
        announce();
        for (int day = 0; day < 32; day++) {
            midnight(day + 1);
            announce();
            family.portal.ages().announce(Caller.staff(family.portal.practice, "clerk-8"), ALL);
        }
        assertThat(notices()).hasSize(2);
    }

    @Test
    void again_if_the_birth_date_is_corrected_because_the_day_is_another() {
        motherUntil(TODAY.plusDays(30));
        announce();
        family.born(TODAY.plusDays(20).minusYears(14));
        announce();
        assertThat(notices()).hasSize(4);
    }

    @Test
    void not_earlier_than_the_policy_says_and_not_on_the_last_day() {
        motherUntil(TODAY.plusDays(31));
        assertThat(announce().announced()).isEmpty();
        midnight(30);
        assertThat(announce().announced()).isEmpty();
        assertThat(notices()).isEmpty();
        family = new AgedFamily(AgePolicies.australia(), policy -> policy.ageNoticeDays(5));
        motherUntil(TODAY.plusDays(6));
        assertThat(announce().announced()).isEmpty();
        family.portal.clock.advance(Duration.ofDays(1));
        assertThat(announce().announced()).hasSize(1);
    }

    @Test
    void not_of_a_review_that_changes_nothing_nor_where_the_policy_tells_nobody() {
        family =
                new AgedFamily(AgePolicies.nhsEngland()).born(TODAY.plusDays(10).minusYears(11));
        family.mother(PARENTAL);
        assertThat(announce().announced()).isEmpty();
        family = new AgedFamily(AgePolicies.australia(), policy -> policy.ageNoticeDays(0));
        motherUntil(TODAY.plusDays(10));
        assertThat(announce().announced()).isEmpty();
        assertThat(notices()).isEmpty();
    }

    @Test
    @Requirement("PA-074")
    void nothing_where_a_block_silences_it_and_the_trail_says_so() {
        Grant grant = motherUntil(TODAY.plusDays(10));
        new RestrictionService(family.portal.commands())
                .block(
                        family.portal.clerk(),
                        SetBlock.of(grant.holder(), AgedFamily.TERMS).silencingNotices())
                .orThrow();
        announce();
        assertThat(notices()).isEmpty();
        assertThat(actions()).contains(AuditAction.NOTICE_OMITTED, AuditAction.AGE_ANNOUNCED);
    }

    @Test
    void a_person_who_gets_access_after_the_others_were_told() {
        motherUntil(TODAY.plusDays(20));
        announce();
        Individual father = Individual.anotherPatient(
                        family.portal.anthony, Relationship.FATHER, DeliveryChoice.email(FamilyStory.FATHERS_ADDRESS))
                .onBasis(PARENTAL, null);
        family.story.redeem(family.story.invite(father), new AccountId("login-anthony"));
        announce();
        announce();
        assertThat(notices())
                .filteredOn(message -> message.kind() == Message.Kind.ACCESS_CHANGING)
                .extracting(message -> message.address().orElseThrow().value())
                .containsExactlyInAnyOrder("amelie@example.org", FamilyStory.FATHERS_ADDRESS);
        assertThat(notices()).as("the patient hears of a birthday once").hasSize(3);
    }

    @Test
    @Requirement("PA-074")
    void both_once_a_block_that_silenced_it_is_lifted() {
        Grant grant = motherUntil(TODAY.plusDays(20));
        RestrictionService restrictions = new RestrictionService(family.portal.commands());
        SetRestriction placed = restrictions
                .block(
                        family.portal.clerk(),
                        SetBlock.of(grant.holder(), AgedFamily.TERMS).silencingNotices())
                .orThrow();
        announce();
        announce();
        assertThat(notices()).isEmpty();
        assertThat(actions().stream().filter(AuditAction.NOTICE_OMITTED::equals))
                .as("once for each who would have been told")
                .hasSize(2);
        restrictions
                .liftBlock(family.portal.clerk(), LiftRestriction.of(placed, ReasonInput.of(Reason.SAFETY)))
                .orThrow();
        announce();
        announce();
        assertThat(notices())
                .extracting(Message::kind)
                .containsExactlyInAnyOrder(Message.Kind.ACCESS_CHANGING, Message.Kind.PROXY_CHANGING);
    }

    private List<String> actions() {
        return family
                .portal
                .store
                .trail(family.portal.practice, Optional.of(family.portal.camille), Page.Request.first(100))
                .items()
                .stream()
                .map(AuditEntry::action)
                .toList();
    }

    @Test
    @Requirement("PA-118")
    void by_those_who_may_and_on_record_with_who_asked() {
        motherUntil(TODAY.plusDays(10));
        family.portal.rights.forbid(question -> question.command().equals(CommandName.ANNOUNCE_AGES)
                && question.chart().equals(Optional.of(family.portal.camille)));
        assertThat(announce().announced()).isEmpty();
        family.portal.rights.forbid(question -> question.command().equals(CommandName.ANNOUNCE_AGES));
        assertThatThrownBy(this::announce).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void on_record_with_who_had_it_done() {
        motherUntil(TODAY.plusDays(10));
        announce();
        assertThat(family.portal
                        .store
                        .trail(family.portal.practice, Optional.of(family.portal.camille), Page.Request.first(100))
                        .items())
                .filteredOn(entry -> entry.action().equals(AuditAction.AGE_ANNOUNCED))
                .extracting(entry -> entry.details().get("asked-by"))
                .hasSize(2)
                .containsOnly(family.portal.clerk().actor().id());
    }

    @Test
    void only_by_a_policy_that_keeps_receipts_long_enough_to_know() {
        PortalPolicy.Builder policy = PortalPolicy.standard().agePolicy(AgePolicies.australia());
        assertThatThrownBy(() -> policy.ageNoticeDays(60).build()).hasMessageContaining("ageNoticeDays");
        assertThatThrownBy(() -> policy.ageNoticeDays(1).build()).hasMessageContaining("ageNoticeDays");
        assertThat(policy.ageNoticeDays(30).build().ageNoticeDays()).isEqualTo(30);
        assertThat(Period.ofDays(PortalPolicy.STANDARD_AGE_NOTICE_DAYS)).hasDays(30);
    }
}
