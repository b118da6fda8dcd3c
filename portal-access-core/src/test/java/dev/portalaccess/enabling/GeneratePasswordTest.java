package dev.portalaccess.enabling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.activation.CredentialPresentation;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.fixture.ArticleHousehold;
import dev.portalaccess.fixture.FrontDeskHistory;
import dev.portalaccess.fixture.InvitationCodeIssuer;
import dev.portalaccess.fixture.TamperedStore;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState.Voided;
import dev.portalaccess.model.stored.PendingGrant;
import dev.portalaccess.model.stored.TryCount;
import dev.portalaccess.policy.RuleStrictness;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Requirement("PA-030")
class GeneratePasswordTest {

    private static final AccountId LOGIN = new AccountId("login-anthony");
    private final TestPortal portal = TestPortal.create();
    private final FrontDeskHistory desk = new FrontDeskHistory(portal);
    private final InvitationCodeIssuer minting = new InvitationCodeIssuer(portal);

    private Outcome<EnablingResult> generate(ChartId chart) {
        return portal.enabling().generatePassword(portal.clerk(), GeneratePassword.on(chart));
    }

    private Invited generated() {
        return generate(portal.anthony).orThrow().invited().get(0);
    }

    private Invitation stored(Invited invited) {
        return portal.invitation(invited.invitation());
    }

    private static Individual himself() {
        return Individual.patient(DeliveryChoice.email("anthony.patient@example.org"));
    }

    @Test
    @Requirement({"PA-005", "PA-110"})
    void a_check_finds_what_the_command_finds_and_writes_nothing() {
        GeneratePassword command = GeneratePassword.on(new ChartId("elsewhere"));
        List<String> before = portal.store.everythingStored();
        List<Finding> found = portal.enabling().check(portal.clerk(), command);
        assertThat(portal.store.everythingStored()).isEqualTo(before);
        assertThat(found).extracting(Finding::code).containsExactly(FindingCode.CHART_UNKNOWN);
        assertThat(portal.enabling().generatePassword(portal.clerk(), command).findings())
                .isEqualTo(found);
    }

    @Nested
    class Temporary_credentials {

        @Test
        @Requirement({"PA-014", "PA-015"})
        void are_made_for_the_patient_on_paper_and_expire_like_print() {
            Invited invited = generated();
            assertThat(invited.channel()).isEqualTo(Channel.PRINT);
            assertThat(invited.charts()).containsExactly(portal.anthony);
            assertThat(invited.until()).isEqualTo(portal.clock.instant().plus(Duration.ofDays(10)));
            assertThat(stored(invited).purpose()).isEqualTo(InvitationPurpose.PASSWORD);
            assertThat(stored(invited).codes().credentials()).isPresent();
        }

        @Test
        @Requirement("PA-020")
        void are_for_the_patients_own_access_and_nobody_elses() {
            PendingGrant grant = stored(generated()).grants().get(0);
            assertThat(grant.as()).isEqualTo(IndividualKind.PATIENT);
            assertThat(grant.terms().relationship()).contains(Relationship.SELF);
            assertThat(portal.holder(stored(generated()).holder()).chart()).contains(portal.anthony);
        }

        @Test
        void come_in_a_letter_of_the_language_that_was_chosen() {
            GeneratePassword command = new GeneratePassword(portal.anthony, "es");
            Invited invited = portal.enabling()
                    .generatePassword(portal.clerk(), command)
                    .orThrow()
                    .invited()
                    .get(0);
            Message letter =
                    portal.store.message(portal.practice, invited.message()).orElseThrow();
            assertThat(letter.kind()).isEqualTo(Message.Kind.ACTIVATION_CREDENTIALS);
            assertThat(letter.language()).isEqualTo(Locale.forLanguageTag("es"));
        }

        @Test
        @Requirement("PA-009")
        void of_a_minor_are_warned_of_like_a_minors_own_access() {
            assertThat(OutcomeCodes.of(generate(portal.camille))).containsExactly("PATIENT_IS_MINOR@chart");
        }

        @Test
        @Requirement("PA-009")
        void of_a_minor_need_a_reason_where_the_policy_says_so() {
            TestPortal strict = TestPortal.with(policy -> policy.minorPatient(RuleStrictness.OVERRIDABLE));
            GeneratePassword command = GeneratePassword.on(strict.camille);
            assertThat(strict.enabling().generatePassword(strict.clerk(), command))
                    .isInstanceOf(Outcome.Refused.class);
            assertThat(strict.enabling()
                            .generatePassword(
                                    strict.clerk().waiving("PATIENT_IS_MINOR", Reason.PATIENT_REQUEST), command))
                    .isInstanceOf(Outcome.Done.class);
        }
    }

    @Nested
    @Requirement("PA-031")
    class An_earlier_invitation_of_the_patient {

        @Test
        @Tag("T04")
        void dies_with_its_link_in_the_same_commit() {
            Secret link = minting.link(desk.invite(portal.anthony, himself()).invitation());
            portal.faults.reset();
            generated();
            assertThat(Collections.frequency(portal.faults.calls(), "commit")).isOne();
            assertThat(portal.activation().redeem(portal.practice, link, LOGIN))
                    .asInstanceOf(type(Redemption.NotRedeemed.class))
                    .extracting(Redemption.NotRedeemed::why)
                    .isEqualTo(ActivationRefusal.WITHDRAWN);
        }

        @Test
        void dies_with_the_ticket_that_its_password_was_exchanged_for() {
            InvitationCodeIssuer.Printed printed = minting.print(generated().invitation());
            CredentialPresentation.Accepted accepted = (CredentialPresentation.Accepted)
                    portal.activation().present(portal.practice, printed.userName(), printed.password());
            generated();
            assertThat(portal.activation().redeem(portal.practice, accepted.ticket(), LOGIN))
                    .isInstanceOf(Redemption.NotRedeemed.class);
            assertThat(portal.grantsOf(LOGIN)).isEmpty();
        }

        @Test
        void hands_all_its_pending_grants_to_the_new_one() {
            Invited former = desk.invite(portal.anthony, himself().also(portal.camille, Relationship.FATHER));
            Invited next = generated();
            assertThat(next.charts()).containsExactly(portal.anthony, portal.camille);
            assertThat(stored(next).grants()).isEqualTo(stored(former).grants());
            assertThat(stored(next).issue().replaces()).contains(former.invitation());
            assertThat(stored(former).state()).isEqualTo(new Voided(portal.clock.instant(), Voided.PASSWORD_GENERATED));
        }

        @Test
        void is_followed_by_other_names_and_secrets() {
            Invitation former = stored(generated());
            Invitation next = stored(generated());
            assertThat(next.codes().selector()).isNotEqualTo(former.codes().selector());
            assertThat(next.codes().serial()).isNotEqualTo(former.codes().serial());
            assertThat(next.codes().credentials()).isNotEqualTo(former.codes().credentials());
        }

        @Test
        void hands_nothing_on_once_it_has_expired() {
            Invited former = desk.invite(portal.anthony, himself().also(portal.camille));
            portal.clock.set(former.until());
            assertThat(generated().charts()).containsExactly(portal.anthony);
        }

        @Test
        void of_somebody_else_lives_on() {
            Invited spouse = desk.invite(
                    portal.anthony,
                    Individual.anotherPatient(
                            portal.amelie, Relationship.SPOUSE, DeliveryChoice.email("amelie.patient@example.org")));
            generated();
            assertThat(stored(spouse).isLiveAt(portal.clock.instant())).isTrue();
        }
    }

    @Nested
    class Nothing_is_generated {

        @Test
        void if_the_patients_own_access_is_in_force() {
            desk.activate(portal.anthony, himself(), LOGIN);
            assertThat(OutcomeCodes.of(generate(portal.anthony))).containsExactly("ALREADY_ACTIVE@chart");
        }

        @Test
        void but_a_proxys_access_is_no_obstacle() {
            desk.activate(portal.camille, ArticleHousehold.father(), LOGIN);
            assertThat(generate(portal.camille)).isInstanceOf(Outcome.Done.class);
        }

        @Test
        @Requirement("PA-048")
        void if_it_is_held_back() {
            desk.activate(portal.anthony, himself(), LOGIN);
            desk.hold(portal.anthony);
            assertThat(OutcomeCodes.of(generate(portal.anthony))).containsExactly("ALREADY_HELD_BACK@chart");
        }

        @Test
        @Requirement("PA-026")
        void if_the_patient_is_barred_from_the_chart() {
            desk.bar(portal.anthony, stored(generated()).holder());
            assertThat(OutcomeCodes.of(generate(portal.anthony))).containsExactly("HOLDER_BARRED@chart");
        }

        @Test
        @Requirement("PA-045")
        void once_a_hundred_tries_were_wrong() {
            new TamperedStore(portal).holder(stored(generated()).holder(), known -> known.with(new TryCount(100, 0)));
            assertThat(OutcomeCodes.of(generate(portal.anthony))).containsExactly("PRINT_TRIES_EXHAUSTED@chart");
        }

        @Test
        @Requirement("PA-001")
        void on_a_chart_that_is_closed_or_unknown() {
            portal.family.charts().close(portal.practice, portal.anthony, ChartStatus.DECEASED);
            assertThat(OutcomeCodes.of(generate(portal.anthony))).containsExactly("CHART_CLOSED@chart");
            assertThat(OutcomeCodes.of(generate(new ChartId("gone")))).containsExactly("CHART_UNKNOWN@chart");
        }

        @Test
        @Requirement("PA-124")
        void for_the_sixth_time_in_a_day_without_a_reason() {
            for (int i = 0; i < 5; i++) {
                generated();
            }
            assertThat(OutcomeCodes.of(generate(portal.anthony))).containsExactly("TOO_MANY_INVITATIONS@chart");
        }
    }
}
