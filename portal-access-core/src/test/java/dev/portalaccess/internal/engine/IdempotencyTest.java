package dev.portalaccess.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.fixture.ArticleHousehold;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.policy.RuleStrictness;
import dev.portalaccess.spi.storage.AccessQueries.ListedInvitation;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.FaultPoint;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Requirement("PA-130")
class IdempotencyTest {

    private final TestPortal portal = TestPortal.create();
    private final Caller named = portal.clerk().withIdempotencyKey("request-1");

    private Outcome<EnablingResult> enable(Caller caller, Individual... individuals) {
        return portal.enabling().enable(caller, EnableAccess.on(portal.camille, individuals));
    }

    private List<Invitation> invitations() {
        return portal
                .store
                .invitations(portal.practice, InvitationFilter.all(portal.clock.instant()), Page.Request.first(100))
                .items()
                .stream()
                .map((ListedInvitation listed) -> listed.invitation().value())
                .toList();
    }

    private int messages() {
        return portal.store
                .messages(portal.practice, EnumSet.allOf(MessageState.class), Page.Request.first(100))
                .items()
                .size();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream().map(Finding::code).toList();
    }

    @Nested
    class The_same_request_under_the_same_name {

        @Test
        @Tag("T23")
        void is_done_once_and_answered_alike() {
            Outcome<EnablingResult> first = enable(named, ArticleHousehold.father(), ArticleHousehold.jane());
            assertThat(enable(named, ArticleHousehold.father(), ArticleHousehold.jane()))
                    .isEqualTo(first);
            assertThat(invitations()).hasSize(2);
            assertThat(messages()).isEqualTo(2);
        }

        @Test
        void is_answered_with_the_same_warnings() {
            EnableAccess command = EnableAccess.on(
                    portal.anthony,
                    Individual.other("Pat", "Kin", Relationship.SIBLING, DeliveryChoice.email("pat@example.org")));
            Outcome<EnablingResult> first = portal.enabling().enable(named, command);
            assertThat(codes(first)).containsExactly("ADULT_WITHOUT_BASIS");
            assertThat(portal.enabling().enable(named, command)).isEqualTo(first);
        }

        @Test
        void is_answered_with_the_findings_that_were_overridden() {
            TestPortal strict = TestPortal.with(policy -> policy.minorPatient(RuleStrictness.OVERRIDABLE));
            Caller knowing =
                    strict.clerk().withIdempotencyKey("request-1").waiving("PATIENT_IS_MINOR", Reason.PATIENT_REQUEST);
            GeneratePassword command = GeneratePassword.on(strict.camille);
            Outcome<EnablingResult> first = strict.enabling().generatePassword(knowing, command);
            assertThat(codes(first)).containsExactly("PATIENT_IS_MINOR");
            assertThat(strict.enabling().generatePassword(knowing, command)).isEqualTo(first);
        }

        @Test
        void is_answered_with_the_arguments_of_its_findings() {
            TestPortal hasty = TestPortal.with(policy -> policy.invitationLimit(1, Duration.ofDays(1)));
            EnableAccess command = EnableAccess.on(hasty.camille, ArticleHousehold.father());
            hasty.enabling().enable(hasty.clerk(), EnableAccess.on(hasty.amelie, ArticleHousehold.father()));
            Caller knowing = hasty.clerk()
                    .withIdempotencyKey("request-1")
                    .waiving("TOO_MANY_INVITATIONS", Reason.HOLDER_REQUEST);
            Outcome<EnablingResult> first = hasty.enabling().enable(knowing, command);
            assertThat(first.findings().get(0).arguments()).containsExactly("1");
            assertThat(hasty.enabling().enable(knowing, command)).isEqualTo(first);
        }

        @Test
        void is_answered_alike_although_everything_has_changed_since() {
            Outcome<EnablingResult> first = enable(named, ArticleHousehold.father());
            portal.clock.advance(Duration.ofDays(40));
            portal.family.charts().close(portal.practice, portal.camille, ChartStatus.DECEASED);
            assertThat(enable(named, ArticleHousehold.father())).isEqualTo(first);
        }

        @Test
        void is_not_done_later_if_there_was_nothing_to_do_at_first() {
            enable(portal.clerk(), ArticleHousehold.father());
            Outcome<EnablingResult> first = enable(named, ArticleHousehold.father());
            assertThat(first.orThrow().invited()).isEmpty();
            portal.clock.advance(Duration.ofDays(6));
            assertThat(enable(named, ArticleHousehold.father())).isEqualTo(first);
            assertThat(invitations()).hasSize(1);
        }

        @Test
        void of_another_kind_of_command_is_answered_alike_too() {
            GeneratePassword command = GeneratePassword.on(portal.camille);
            Outcome<EnablingResult> first = portal.enabling().generatePassword(named, command);
            assertThat(portal.enabling().generatePassword(named, command)).isEqualTo(first);
            assertThat(invitations()).hasSize(1);
        }

        @Test
        @Tag("T25")
        void makes_no_second_live_invitation_even_if_its_record_was_put_away() {
            enable(named, ArticleHousehold.father());
            portal.clock.advance(Duration.ofDays(1));
            portal.store.purge(Purgeable.RECEIPTS, portal.clock.instant(), 10);
            assertThat(enable(named, ArticleHousehold.father()).orThrow().answers())
                    .hasOnlyElementsOfType(EnablingResult.AlreadyInvited.class);
        }
    }

    @Nested
    class Another_request_under_the_same_name {

        @Test
        @Tag("T24")
        void is_refused_and_nothing_is_done() {
            enable(named, ArticleHousehold.father());
            assertThat(codes(enable(named, ArticleHousehold.jane()))).containsExactly("REQUEST_NAME_REUSED");
            assertThat(invitations()).hasSize(1);
        }

        @Test
        @Tag("T24")
        void is_on_record() {
            enable(named, ArticleHousehold.father());
            enable(named, ArticleHousehold.jane());
            assertThat(portal.store
                            .refusals(portal.practice, Page.Request.first(9))
                            .items())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.reason()).contains("REQUEST_NAME_REUSED"));
        }

        @Test
        void is_done_if_the_first_one_was_refused() {
            assertThat(enable(named)).isInstanceOf(Outcome.Refused.class);
            assertThat(enable(named, ArticleHousehold.jane())).isInstanceOf(Outcome.Done.class);
        }
    }

    @Nested
    class A_name {

        @Test
        void belongs_to_one_actor() {
            enable(named, ArticleHousehold.father());
            Caller colleague =
                    Caller.of(portal.practice, portal.family.otherClerk()).withIdempotencyKey("request-1");
            assertThat(enable(colleague, ArticleHousehold.jane()).orThrow().invited())
                    .hasSize(1);
        }

        @Test
        void belongs_to_one_command() {
            enable(named, ArticleHousehold.father());
            assertThat(portal.enabling().generatePassword(named, GeneratePassword.on(portal.camille)))
                    .isInstanceOf(Outcome.Done.class);
        }

        @Test
        void belongs_to_one_practice() {
            enable(named, ArticleHousehold.father());
            PracticeId hillside = secondPractice();
            Caller there = Caller.of(hillside, portal.family.clerk()).withIdempotencyKey("request-1");
            assertThat(enable(there, ArticleHousehold.jane()).orThrow().invited())
                    .hasSize(1);
        }

        @ParameterizedTest
        @MethodSource("dev.portalaccess.internal.engine.IdempotencyTest#oddNames")
        void that_is_odd_is_refused(String name) {
            assertThat(codes(enable(portal.clerk().withIdempotencyKey(name), ArticleHousehold.father())))
                    .containsExactly("REQUEST_NAME_INVALID");
        }

        @ParameterizedTest
        @MethodSource("dev.portalaccess.internal.engine.IdempotencyTest#goodNames")
        void may_have_up_to_128_visible_characters(String name) {
            assertThat(enable(portal.clerk().withIdempotencyKey(name), ArticleHousehold.father()))
                    .isInstanceOf(Outcome.Done.class);
        }

        private PracticeId secondPractice() {
            Practice usual = portal.family.practice();
            PracticeId id = new PracticeId("hillside");
            portal.family
                    .practices()
                    .put(new Practice(
                            id,
                            "hillside",
                            usual.name(),
                            usual.phone(),
                            usual.zone(),
                            usual.languages(),
                            usual.portal(),
                            new EmailAddress("portal@hillside.example.org")));
            portal.family.charts().put(Chart.open(id, portal.family.patient(portal.camille)));
            return id;
        }
    }

    static Stream<String> oddNames() {
        return Stream.of(
                "", " ", "two words", "tab\t", "line\n", "é", "\u007f", "x".repeat(129), "x".repeat(1_000_000));
    }

    static Stream<String> goodNames() {
        return Stream.of("!", "~", "7f3c-11", "x".repeat(128));
    }

    @Nested
    class A_receipt {

        @Test
        void names_no_person_and_holds_no_secret() {
            enable(named, ArticleHousehold.father(), ArticleHousehold.jane());
            List<String> receipts = portal.store.everythingStored().stream()
                    .filter(line -> line.startsWith("receipts"))
                    .toList();
            assertThat(receipts).isNotEmpty();
            assertThat(String.join("\n", receipts))
                    .doesNotContainIgnoringCase("anthony.patient")
                    .doesNotContainIgnoringCase("jane")
                    .doesNotContainIgnoringCase("example.org")
                    .doesNotContain("request-1");
        }
    }

    @Nested
    @Tag("T58")
    class A_request_without_a_name_whose_commit {

        @Test
        void took_effect_unheard_is_looked_up_and_answered() {
            failCommit(FaultPoint.AFTER_EFFECT);
            assertThat(enable(portal.clerk(), ArticleHousehold.father())
                            .orThrow()
                            .invited())
                    .hasSize(1);
            assertThat(invitations()).hasSize(1);
            assertThat(messages()).isOne();
        }

        @Test
        void did_not_take_effect_fails_and_leaves_nothing() {
            failCommit(FaultPoint.BEFORE_EFFECT);
            assertThatThrownBy(() -> enable(portal.clerk(), ArticleHousehold.father()))
                    .isInstanceOf(AccessStoreException.class);
            assertThat(portal.store.everythingStored()).isEmpty();
        }

        private void failCommit(FaultPoint moment) {
            TestPortal rehearsal = TestPortal.create();
            rehearsal
                    .enabling()
                    .enable(rehearsal.clerk(), EnableAccess.on(rehearsal.camille, ArticleHousehold.father()));
            portal.faults.failCall(rehearsal.faults.calls().indexOf("commit") + 1, moment);
        }
    }
}
