package dev.portalaccess.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portalaccess.activation.Redemption.NotRedeemed;
import dev.portalaccess.activation.Redemption.Redeemed;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.fixture.InvitationCodeIssuer.Printed;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.restriction.RestrictionService;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PostalCode;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.InvitationState.Voided;
import dev.portalaccess.policy.FactKind;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.restriction.LiftRestriction;
import dev.portalaccess.restriction.RestrictionPlace;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.restriction.SetFreeze;
import dev.portalaccess.restriction.SetRestriction;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.ConcurrentCalls;
import dev.portalaccess.testkit.recording.FaultPoint;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PA-047: whoever has the secret also knows a second fact, if the policy demands one. */
@Requirement("PA-047")
class SecondFactTest {

    private static final SecondFact RIGHT = SecondFact.bornOn(LocalDate.of(2017, 5, 14));
    private static final SecondFact WRONG = SecondFact.bornOn(LocalDate.of(2017, 5, 15));

    private final InvitedGuests guests = demanding(FactKind.PATIENT_BIRTH_DATE);
    private final TestPortal portal = guests.portal;

    private static InvitedGuests demanding(FactKind kind) {
        return new InvitedGuests(
                TestPortal.with(policy -> policy.secondFact(Channel.EMAIL, InvitationPurpose.ENABLING, kind)
                        .secondFact(Channel.PRINT, InvitationPurpose.ENABLING, kind)));
    }

    private static Redemption redeem(InvitedGuests who, Secret code, AccountId account, SecondFact fact) {
        return who.portal.activation().redeem(who.portal.practice, code, account, fact);
    }

    private Redemption redeem(Secret code, SecondFact fact) {
        return redeem(guests, code, guests.anthony(), fact);
    }

    private Secret link(InvitationId invitation) {
        return guests.minting.link(invitation);
    }

    private static String why(Redemption redemption) {
        return redemption.fold(yes -> "REDEEMED", NotRedeemed::why);
    }

    private Invitation stored(InvitationId invitation) {
        return portal.invitation(invitation);
    }

    private List<AuditEntry> refusals() {
        return portal.store.refusals(portal.practice, Page.Request.first(100)).items();
    }

    @Nested
    class The_right_fact {

        @Test
        void opens_the_charts() {
            assertThat(redeem(link(guests.father()), RIGHT)).isInstanceOf(Redeemed.class);
            assertThat(guests.chartsOf(guests.anthony())).containsExactlyInAnyOrder(portal.camille, portal.amelie);
        }

        @Test
        void is_asked_for_a_ticket_as_for_a_link() {
            Printed printed = guests.minting.print(guests.printedFather());
            CredentialPresentation.Accepted accepted = (CredentialPresentation.Accepted) guests.present(printed);

            assertThat(accepted.secondFact()).contains(FactKind.PATIENT_BIRTH_DATE);
            assertThat(why(guests.redeem(accepted.ticket(), guests.anthony())))
                    .isEqualTo(ActivationRefusal.SECOND_FACT_MISSING);
            assertThat(redeem(accepted.ticket(), RIGHT)).isInstanceOf(Redeemed.class);
        }

        @Test
        void need_not_be_repeated_with_the_request() {
            Secret code = link(guests.father());
            Redemption first = redeem(code, RIGHT);

            assertThat(guests.redeem(code, guests.anthony())).isEqualTo(first);
            assertThat(redeem(code, WRONG)).isEqualTo(first);
        }

        @ParameterizedTest
        @ValueSource(strings = {"01601", " 01601 ", "01 601", "0-1601"})
        void may_be_a_postal_code_however_it_is_typed(String typed) {
            for (FactKind kind : List.of(FactKind.PATIENT_POSTAL_CODE, FactKind.HOLDER_POSTAL_CODE)) {
                InvitedGuests others = demanding(kind);
                Secret code = others.minting.link(others.father());

                assertThat(why(redeem(others, code, others.anthony(), SecondFact.postalCode("02138"))))
                        .isEqualTo(ActivationRefusal.SECOND_FACT_WRONG);
                assertThat(redeem(others, code, others.anthony(), SecondFact.postalCode(typed)))
                        .isInstanceOf(Redeemed.class);
            }
        }

        @Test
        void may_be_the_postal_code_of_a_guarantor_who_is_no_patient() {
            InvitedGuests others = demanding(FactKind.HOLDER_POSTAL_CODE);
            Secret code = others.minting.link(others.mother());

            assertThat(redeem(others, code, others.portal.family.ameliesAccount(), SecondFact.postalCode("01601")))
                    .isInstanceOf(Redeemed.class);
        }
    }

    @Nested
    @Requirement("PA-072")
    class The_right_fact_during_a_freeze {

        private final RestrictionService restrictions = new RestrictionService(portal.commands());
        private final ReasonInput why = ReasonInput.of(Reason.SAFETY);

        @Test
        void counts_as_no_wrong_answer_however_often_it_is_given() {
            InvitationId invitation = guests.father();
            Secret code = link(invitation);
            redeem(code, WRONG);
            SetRestriction freeze = restrictions
                    .freeze(
                            portal.clerk(),
                            new SetFreeze(RestrictionPlace.of(portal.camille), RestrictionTerms.of(why)))
                    .orThrow();
            for (int i = 0; i < 7; i++) {
                assertThat(why(redeem(code, RIGHT))).isEqualTo(ActivationRefusal.NOTHING_LEFT);
            }
            assertThat(stored(invitation).wrongAnswers()).hasSize(1);
            assertThat(stored(invitation).state()).isEqualTo(InvitationState.LIVE);
            restrictions
                    .liftFreeze(portal.clerk(), LiftRestriction.of(freeze, why))
                    .orThrow();
            assertThat(redeem(code, RIGHT)).isInstanceOf(Redeemed.class);
        }
    }

    @Nested
    @Tag("T01")
    class Whoever_gets_a_mail_by_mistake {

        @Test
        void opens_nothing_without_the_fact() {
            Secret code = link(guests.father());

            assertThat(why(guests.redeem(code, guests.stranger()))).isEqualTo(ActivationRefusal.SECOND_FACT_MISSING);
            assertThat(why(redeem(guests, code, guests.stranger(), WRONG)))
                    .isEqualTo(ActivationRefusal.SECOND_FACT_WRONG);
            assertThat(guests.chartsOf(guests.stranger())).isEmpty();
        }

        @Test
        void has_five_guesses_and_then_the_invitation_is_void() {
            InvitationId invitation = guests.father();
            Secret code = link(invitation);
            List<String> answers =
                    Stream.generate(() -> why(redeem(code, WRONG))).limit(7).toList();

            assertThat(answers.subList(0, 4)).containsOnly(ActivationRefusal.SECOND_FACT_WRONG);
            assertThat(answers.subList(4, 7)).containsOnly(ActivationRefusal.TOO_MANY_WRONG_FACTS);
            assertThat(stored(invitation).state()).isEqualTo(new Voided(portal.clock.instant(), Voided.WRONG_ANSWERS));
            assertThat(why(redeem(code, RIGHT))).isEqualTo(ActivationRefusal.TOO_MANY_WRONG_FACTS);
            assertThat(guests.actions(portal.camille)).endsWith(AuditAction.INVITATION_VOIDED);
            assertThat(guests.actions(portal.amelie)).endsWith(AuditAction.INVITATION_VOIDED);
        }

        @Test
        void gets_no_sixth_guess_by_asking_at_once() {
            InvitationId invitation = guests.father();
            Secret code = link(invitation);
            List<String> answers = ConcurrentCalls.each(12, thread -> why(redeem(code, WRONG)));

            assertThat(answers)
                    .filteredOn(ActivationRefusal.SECOND_FACT_WRONG::equals)
                    .hasSizeLessThanOrEqualTo(4);
            assertThat(stored(invitation).wrongAnswers()).hasSize(Invitation.MOST_WRONG_ANSWERS);
            assertThat(stored(invitation).state().kind()).isEqualTo(InvitationState.Kind.VOIDED);
        }

        @Test
        void who_lacks_the_secret_learns_and_changes_nothing_with_any_fact() {
            InvitationId invitation = guests.father();
            Secret wrongCode = guests.minting.wrongLink(invitation);
            for (int i = 0; i < 6; i++) {
                assertThat(redeem(wrongCode, RIGHT))
                        .isEqualTo(new NotRedeemed(ActivationRefusal.NOT_RECOGNISED, Optional.empty()))
                        .isEqualTo(redeem(wrongCode, WRONG))
                        .isEqualTo(redeem(guests.minting.unknownLink(), RIGHT));
            }
            assertThat(stored(invitation).wrongAnswers()).isEmpty();
            assertThat(redeem(link(invitation), RIGHT)).isInstanceOf(Redeemed.class);
        }

        @Test
        void changes_nothing_by_looking() {
            InvitationId invitation = guests.father();
            Secret code = link(invitation);
            Invitation before = stored(invitation);
            for (int i = 0; i < 10; i++) {
                Inspection.Live live = (Inspection.Live) guests.inspect(code);
                assertThat(live.secondFact()).contains(FactKind.PATIENT_BIRTH_DATE);
            }
            assertThat(stored(invitation)).isEqualTo(before);
        }
    }

    @Nested
    class An_answer {

        @Test
        void is_counted_before_it_is_compared_and_without_a_count_nothing_is_compared() {
            Secret code = link(guests.father());
            portal.faults.reset();
            portal.faults.failCall((int) callsBeforeCount(code), FaultPoint.BEFORE_EFFECT);

            assertThatExceptionOfType(AccessStoreException.class).isThrownBy(() -> redeem(code, RIGHT));
            assertThat(guests.chartsOf(guests.anthony())).isEmpty();
        }

        /** The commit that counts is the first of a wrong answer; returns its place among the calls. */
        private long callsBeforeCount(Secret code) {
            redeem(code, WRONG);
            long place = portal.faults.calls().indexOf("commit") + 1L;
            portal.faults.reset();
            return place;
        }

        @Test
        void that_is_missing_or_of_another_kind_is_not_counted() {
            InvitationId invitation = guests.father();
            Secret code = link(invitation);
            for (int i = 0; i < 6; i++) {
                assertThat(why(guests.redeem(code, guests.anthony()))).isEqualTo(ActivationRefusal.SECOND_FACT_MISSING);
                assertThat(why(redeem(code, SecondFact.postalCode("01601"))))
                        .isEqualTo(ActivationRefusal.SECOND_FACT_MISSING);
            }
            assertThat(stored(invitation).wrongAnswers()).isEmpty();
            assertThat(refusals()).extracting(AuditEntry::rule).contains(Optional.of("PA-047"));
        }

        @Test
        void cannot_be_right_if_nothing_is_on_file_and_the_person_is_told_whom_to_call() {
            InvitationId invitation = guests.father();
            portal.family.charts().change(portal.practice, portal.camille, chart -> withoutFacts(chart));
            NotRedeemed answer = (NotRedeemed) redeem(link(invitation), RIGHT);

            assertThat(answer.why()).isEqualTo(ActivationRefusal.SECOND_FACT_NOT_ON_FILE);
            assertThat(answer.contact()).isPresent();
            assertThat(stored(invitation).wrongAnswers()).isEmpty();
        }

        private Chart withoutFacts(Chart chart) {
            Person patient = chart.patient();
            return Chart.open(
                            chart.practice(),
                            new Person(
                                    patient.id(), patient.chart(), patient.name(), Optional.empty(), patient.email()))
                    .withAssociations(chart.associations());
        }

        @Test
        void is_on_record_with_ids_only_and_never_printed() {
            InvitationId invitation = guests.father();
            redeem(link(invitation), WRONG);

            assertThat(refusals())
                    .filteredOn(entry -> entry.action().equals(AuditAction.SECOND_FACT_TRIED))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.details()).containsOnlyKeys("invitation"));
            assertThat(WRONG + " " + SecondFact.postalCode("01601"))
                    .doesNotContain("2017")
                    .doesNotContain("01601");
            assertThat(portal.store.everythingStored()).noneMatch(line -> line.contains("2017-05"));
        }

        @Test
        void begins_anew_with_an_invitation_that_staff_issue_again() {
            InvitationId invitation = guests.father();
            Secret code = link(invitation);
            for (int i = 0; i < 5; i++) {
                redeem(code, WRONG);
            }
            InvitationId next = guests.father();

            assertThat(stored(next).wrongAnswers()).isEmpty();
            assertThat(redeem(link(next), RIGHT)).isInstanceOf(Redeemed.class);
        }
    }

    @Nested
    class A_policy {

        @Test
        void demands_none_unless_it_says_so() {
            InvitedGuests plain = InvitedGuests.create();
            Secret code = plain.minting.link(plain.father());

            assertThat(((Inspection.Live) plain.inspect(code)).secondFact()).isEmpty();
            assertThat(redeem(plain, code, plain.anthony(), WRONG)).isInstanceOf(Redeemed.class);
        }

        @Test
        void may_demand_one_on_a_channel_and_for_a_purpose_only() {
            InvitedGuests mailOnly = new InvitedGuests(TestPortal.with(policy ->
                    policy.secondFact(Channel.EMAIL, InvitationPurpose.ENABLING, FactKind.PATIENT_BIRTH_DATE)));
            Printed printed = mailOnly.minting.print(mailOnly.printedFather());
            CredentialPresentation.Accepted accepted = (CredentialPresentation.Accepted) mailOnly.present(printed);

            assertThat(accepted.secondFact()).isEmpty();
            assertThat(mailOnly.redeem(accepted.ticket(), mailOnly.anthony())).isInstanceOf(Redeemed.class);
            assertThat(why(mailOnly.redeem(mailOnly.minting.link(mailOnly.aunt()), mailOnly.stranger())))
                    .isEqualTo(ActivationRefusal.SECOND_FACT_MISSING);
        }

        @Test
        void cannot_demand_one_of_a_new_patient() {
            PortalPolicy.Builder asking = PortalPolicy.standard()
                    .agePolicy(AgePolicy.none())
                    .secondFact(Channel.EMAIL, InvitationPurpose.REGISTRATION, FactKind.PATIENT_BIRTH_DATE);

            assertThatIllegalArgumentException()
                    .isThrownBy(asking::build)
                    .withMessageContaining("secondFact of REGISTRATION by EMAIL");
        }
    }

    @Test
    void an_invitation_with_answers_of_a_higher_limit_can_be_read_and_takes_no_more() {
        Invitation before = stored(guests.father());
        Invitation higher = withAnswers(before, 100);

        assertThat(higher.wrongAnswers()).hasSize(100);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> higher.answeredAt(before.issue().at()));
        assertThatIllegalArgumentException().isThrownBy(() -> withAnswers(before, 101));
    }

    private static Invitation withAnswers(Invitation invitation, int number) {
        return new Invitation(
                invitation.practice(),
                invitation.id(),
                invitation.purpose(),
                invitation.holder(),
                invitation.issue(),
                invitation.delivery(),
                invitation.grants(),
                invitation.codes(),
                invitation.state(),
                Collections.nCopies(number, invitation.issue().at()));
    }

    @ParameterizedTest
    @CsvSource({
        "SW1A 1AA, sw1a1aa, true",
        "00-950, 00 950, true",
        "K1A 0B1, k1a-0b1, true",
        "12345-6789, 12345, false",
        "02139, 02138, false"
    })
    void a_postal_code_is_compared_without_case_spaces_and_hyphens(String one, String other, boolean same) {
        assertThat(PostalCode.parse(one)
                        .orElseThrow()
                        .equals(PostalCode.parse(other).orElseThrow()))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "0213\u00e9", "1234567890123", "12/45"})
    void a_text_that_cannot_be_a_postal_code_is_none(String text) {
        assertThat(PostalCode.parse(text)).isEmpty();
        assertThat(SecondFact.postalCode(text).isPostalCode()).isFalse();
    }
}
