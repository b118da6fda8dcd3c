package dev.portalaccess.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.delivery.DeliveryCode;
import dev.portalaccess.delivery.MessageDelivery;
import dev.portalaccess.delivery.SettleMessage;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.delivery.DeliveryDependencies;
import dev.portalaccess.internal.delivery.DeliveryService;
import dev.portalaccess.internal.invitations.InvitationService;
import dev.portalaccess.internal.restriction.RestrictionService;
import dev.portalaccess.invitations.CancelInvitation;
import dev.portalaccess.invitations.CancelIssuedBy;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.policy.ProxyChange;
import dev.portalaccess.restriction.AccessRestrictions;
import dev.portalaccess.restriction.LiftRestriction;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.restriction.SetBlock;
import dev.portalaccess.restriction.SetRestriction;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.ReceivedMail;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Anthony can open the charts of his daughter Camille, who is a child, and of his wife Amelie. */
@Requirement("PA-074")
class NoticesTest {

    private static final String AMELIES = "amelie.patient@example.org";
    private static final ReasonInput WHY = GrantOperation.WHY;

    private final GrantedPortal granted = new GrantedPortal();
    private final TestPortal portal = granted.portal;

    /** Every notice of that portal, the first one first. */
    private static List<Message> notices(TestPortal portal) {
        List<Message> found =
                new java.util.ArrayList<>(portal
                        .store
                        .messages(portal.practice, EnumSet.allOf(MessageState.class), Page.Request.first(500))
                        .items()
                        .stream()
                        .filter(message -> message.invitation().isEmpty())
                        .toList());
        java.util.Collections.reverse(found);
        return found;
    }

    private List<Message.Kind> kinds() {
        return notices(portal).stream().map(Message::kind).sorted().toList();
    }

    private static Optional<String> address(Message message) {
        return message.address().map(EmailAddress::value);
    }

    private MessageDelivery delivery() {
        return new DeliveryService(
                portal.commands(),
                new DeliveryDependencies(
                        portal.mailer, Optional.empty(), Optional.empty(), portal.hashing, portal.gate));
    }

    private void onFile(ChartId chart, Optional<String> address) {
        portal.family.charts().change(portal.practice, chart, now -> withEmail(now, address));
    }

    private static Chart withEmail(Chart chart, Optional<String> address) {
        Person was = chart.patient();
        Person now = new Person(was.id(), was.chart(), was.name(), was.bornOn(), address.map(EmailAddress::new));
        return new Chart(
                chart.practice(),
                chart.id(),
                now,
                chart.status(),
                chart.mergedInto(),
                chart.guarantors(),
                chart.associations());
    }

    private Holder amelie() {
        return portal.store
                .holder(portal.practice, RecordKey.holder(portal.amelie))
                .orElseThrow()
                .value();
    }

    private void amelieHas(AccountId account) {
        granted.backDoor.holder(amelie().id(), holder -> holder.withAccount(account));
    }

    private Outcome<Revocation> revokeAmelies(Caller caller) {
        return granted.access().revoke(caller, RevokeGrant.of(granted.amelie, WHY));
    }

    @Nested
    class A_patient {

        @Test
        void is_told_once_of_a_person_who_can_open_the_chart_now() {
            assertThat(notices(portal)).singleElement().satisfies(notice -> {
                assertThat(notice.kind()).isEqualTo(Message.Kind.PROXY_ADDED);
                assertThat(address(notice)).contains(AMELIES);
                assertThat(notice.holder()).isEqualTo(amelie().id());
                assertThat(notice.state()).isEqualTo(MessageState.QUEUED);
            });
        }

        @Test
        void reads_neither_the_proxys_name_nor_address_nor_a_secret() {
            delivery().runOnce(10);
            ReceivedMail mail = portal.mailer.last();
            assertThat(mail.hasCode()).isFalse();
            assertThat(mail.subject() + mail.text()).contains("Amelie").doesNotContain("Anthony", "anthony", "Camille");
        }

        @Test
        void is_told_once_of_a_hold_and_of_its_last_release() {
            HoldId first = granted.access()
                    .hold(granted.clerk(), HoldGrant.of(granted.amelie, WHY))
                    .orThrow();
            HoldId second = granted.access()
                    .hold(granted.clerk(), HoldGrant.of(granted.amelie, WHY))
                    .orThrow();
            assertThat(kinds()).containsExactly(Message.Kind.PROXY_ADDED, Message.Kind.PROXY_ENDED);
            granted.access()
                    .release(granted.clerk(), new ReleaseHold(granted.amelie, first, WHY))
                    .orThrow();
            assertThat(kinds()).hasSize(2);
            granted.access()
                    .release(granted.clerk(), new ReleaseHold(granted.amelie, second, WHY))
                    .orThrow();
            assertThat(kinds())
                    .containsExactly(Message.Kind.PROXY_ADDED, Message.Kind.PROXY_WIDENED, Message.Kind.PROXY_ENDED);
        }

        @Test
        void is_told_of_a_revocation_and_only_if_the_access_was_not_held_already() {
            granted.access()
                    .hold(granted.clerk(), HoldGrant.of(granted.amelie, WHY))
                    .orThrow();
            revokeAmelies(granted.clerk()).orThrow();
            assertThat(kinds()).containsExactly(Message.Kind.PROXY_ADDED, Message.Kind.PROXY_ENDED);
        }

        @Test
        void is_told_of_an_earlier_last_day_and_of_a_later_one() {
            end(LocalDate.of(2026, 3, 31));
            end(LocalDate.of(2026, 4, 30));
            assertThat(kinds())
                    .containsExactly(Message.Kind.PROXY_ADDED, Message.Kind.PROXY_WIDENED, Message.Kind.PROXY_ENDED);
        }

        private void end(LocalDate last) {
            granted.access()
                    .endOn(granted.clerk(), new EndGrant(granted.amelie, last, WHY))
                    .orThrow();
        }

        @Test
        void is_not_told_that_a_proxy_can_do_less() {
            granted.access()
                    .narrow(granted.clerk(), new NarrowGrant(granted.amelie, Scope.VIEW_ONLY, WHY))
                    .orThrow();
            assertThat(kinds()).containsExactly(Message.Kind.PROXY_ADDED);
        }

        @Test
        void is_told_at_the_address_of_the_own_account_first() {
            amelieHas(portal.family.ameliesAccount());
            granted.backDoor.holder(amelie().id(), holder -> holder.withAddress(new EmailAddress("own@example.org")));
            revokeAmelies(granted.clerk()).orThrow();
            assertThat(notices(portal))
                    .last()
                    .satisfies(notice -> assertThat(address(notice)).contains("own@example.org"));
        }

        @Test
        void who_acts_is_told_nothing() {
            amelieHas(portal.family.ameliesAccount());
            revokeAmelies(Caller.of(portal.practice, Actor.account(portal.family.ameliesAccount())))
                    .orThrow();
            assertThat(kinds()).containsExactly(Message.Kind.PROXY_ADDED);
        }

        @Test
        void is_told_when_the_proxy_leaves() {
            revokeAmelies(Caller.of(portal.practice, Actor.account(granted.login)))
                    .orThrow();
            assertThat(kinds()).containsExactly(Message.Kind.PROXY_ADDED, Message.Kind.PROXY_ENDED);
        }

        @Test
        void who_uses_the_same_account_as_the_proxy_is_one_person() {
            amelieHas(granted.login);
            revokeAmelies(granted.clerk()).orThrow();
            assertThat(kinds()).containsExactly(Message.Kind.PROXY_ADDED);
        }

        @Test
        void is_told_nothing_of_the_own_access() {
            portal.enabling();
            granted.change(
                    granted.amelie,
                    grant -> new dev.portalaccess.model.Grant(
                            grant.id(),
                            grant.chart(),
                            grant.holder(),
                            grant.account(),
                            new dev.portalaccess.model.GrantTerms(
                                    Optional.of(dev.portalaccess.model.Relationship.SELF),
                                    grant.terms().basis(),
                                    grant.terms().scope()),
                            grant.validity(),
                            grant.standing(),
                            grant.provenance()));
            revokeAmelies(granted.clerk()).orThrow();
            assertThat(kinds()).containsExactly(Message.Kind.PROXY_ADDED);
        }

        @Test
        void who_has_died_is_told_nothing() {
            portal.family.charts().close(portal.practice, portal.amelie, ChartStatus.DECEASED);
            revokeAmelies(granted.clerk()).orThrow();
            assertThat(kinds()).containsExactly(Message.Kind.PROXY_ADDED);
        }

        @Test
        void who_is_a_child_without_an_address_is_told_nothing_and_staff_get_no_task() {
            granted.access()
                    .revoke(granted.clerk(), RevokeGrant.of(granted.camille, WHY))
                    .orThrow();
            assertThat(kinds()).containsExactly(Message.Kind.PROXY_ADDED);
        }

        @Test
        void who_is_a_child_with_an_address_of_the_own_is_told() {
            onFile(portal.camille, Optional.of("camille@example.org"));
            granted.access()
                    .revoke(granted.clerk(), RevokeGrant.of(granted.camille, WHY))
                    .orThrow();
            assertThat(notices(portal))
                    .last()
                    .satisfies(notice -> assertThat(address(notice)).contains("camille@example.org"));
        }

        @Test
        void is_told_nothing_where_a_block_bars_the_own_mailbox() {
            AccessBlock block = new AccessBlock(
                    "block-1",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new EmailAddress(AMELIES).mailbox()),
                    portal.clock.instant(),
                    portal.family.clerk(),
                    Reason.SAFETY);
            granted.backDoor.chart(
                    portal.amelie,
                    chart -> new dev.portalaccess.model.stored.ChartAccess(
                            chart.practice(),
                            chart.chart(),
                            chart.grants(),
                            List.of(block),
                            Optional.empty(),
                            chart.head()));
            revokeAmelies(granted.clerk()).orThrow();
            assertThat(kinds()).containsExactly(Message.Kind.PROXY_ADDED);
            assertThat(granted.lastEntry(portal.amelie)).satisfies(entry -> {
                assertThat(entry.action()).isEqualTo("notice.omitted");
                assertThat(entry.reason()).contains("silenced");
            });
        }
    }

    /** Every row says where a block stands, whom it names and whether it silences, and whether the patient is told. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # chart | names           | silences | told
            amelie  | another         | true     | false
            amelie  | another         | false    | true
            amelie  | proxy           | true     | false
            amelie  | proxy           | false    | true
            amelie  | patient         | false    | false
            camille | proxy           | true     | true
            camille | patient         | true     | true
            *       | proxy           | true     | false
            *       | proxy           | false    | true
            *       | proxy's account | true     | false
            *       | proxy's account | false    | true
            *       | proxy's mailbox | true     | false
            *       | proxy's mailbox | false    | true
            *       | another         | true     | true
            *       | patient         | false    | false
            """)
    void a_block_silences_what_it_says(String chart, String names, boolean silences, boolean told) {
        RestrictionTerms terms = RestrictionTerms.of(WHY);
        SetBlock everywhere = switch (names) {
            case "proxy" ->
                SetBlock.of(portal.grant(portal.amelie, granted.amelie.id()).holder(), terms);
            case "proxy's account" -> SetBlock.of(granted.login, terms);
            case "proxy's mailbox" -> SetBlock.ofMailbox(FamilyStory.FATHERS_ADDRESS, terms);
            case "patient" -> SetBlock.ofMailbox(AMELIES, terms);
            default -> SetBlock.of(new AccountId("login-another"), terms);
        };
        SetBlock placed =
                chart.equals("*") ? everywhere : everywhere.on(chart.equals("amelie") ? portal.amelie : portal.camille);
        AccessRestrictions restrictions = new RestrictionService(portal.commands());
        SetRestriction set = restrictions
                .block(granted.clerk(), silences ? placed.silencingNotices() : placed)
                .orThrow();
        HoldId hold = granted.access()
                .hold(granted.clerk(), HoldGrant.of(granted.amelie, WHY))
                .orThrow();
        assertThat(kinds().contains(Message.Kind.PROXY_ENDED)).isEqualTo(told);
        assertThat(granted.lastEntry(portal.amelie).reason().equals(Optional.of("silenced")))
                .isEqualTo(!told);

        restrictions.liftBlock(granted.clerk(), LiftRestriction.of(set, WHY)).orThrow();
        granted.access()
                .release(granted.clerk(), new ReleaseHold(granted.amelie, hold, WHY))
                .orThrow();
        assertThat(kinds()).contains(Message.Kind.PROXY_WIDENED);
    }

    @Nested
    class Without_an_address_of_the_own {

        private MessageId task;

        private Message task() {
            onFile(portal.amelie, Optional.of("Anthony.Patient+family@example.org"));
            revokeAmelies(granted.clerk()).orThrow();
            Message last = notices(portal).get(1);
            task = last.id();
            return last;
        }

        private Outcome<MessageId> settle() {
            return delivery().settle(granted.clerk(), new SettleMessage(task, WHY));
        }

        private List<Message> parked() {
            return delivery()
                    .messages(granted.clerk(), Set.of(MessageState.PARKED), Page.Request.first(10))
                    .items();
        }

        @Test
        void staff_get_a_task() {
            Message parked = task();
            assertThat(parked.state()).isEqualTo(MessageState.PARKED);
            assertThat(parked.progress().code()).contains(DeliveryCode.NO_OWN_ADDRESS);
            assertThat(parked.address()).isEmpty();
            assertThat(parked()).extracting(Message::id).containsExactly(task);
            assertThat(delivery().runOnce(10).in(MessageState.HANDED_OVER)).isOne();
        }

        @Test
        void the_address_on_file_of_a_proxy_counts_as_well() {
            onFile(portal.amelie, Optional.of("family@example.org"));
            onFile(portal.anthony, Optional.of("family@example.org"));
            revokeAmelies(granted.clerk()).orThrow();
            assertThat(notices(portal)).last().extracting(Message::state).isEqualTo(MessageState.PARKED);
        }

        @Test
        void staff_settle_it_once() {
            task();
            assertThat(settle().orThrow()).isEqualTo(task);
            assertThat(parked()).isEmpty();
            assertThat(portal.store.message(portal.practice, task).orElseThrow().progress())
                    .satisfies(settled -> {
                        assertThat(settled.state()).isEqualTo(MessageState.WITHDRAWN);
                        assertThat(settled.code()).contains(DeliveryCode.SETTLED);
                    });
            assertThat(settle().findings()).extracting(Finding::code).containsExactly("MESSAGE_NOT_PARKED");
            assertThat(portal.store
                            .trail(portal.practice, Optional.empty(), Page.Request.first(100))
                            .items())
                    .extracting(AuditEntry::action)
                    .containsOnlyOnce("message.settled");
        }

        @Test
        void a_message_that_waits_or_is_unknown_is_not_settled() {
            task = notices(portal).get(0).id();
            assertThat(settle().findings()).extracting(Finding::code).containsExactly("MESSAGE_NOT_PARKED");
            task = new MessageId("nothing");
            assertThat(settle().findings()).extracting(Finding::code).containsExactly("MESSAGE_UNKNOWN");
        }

        @Test
        void who_may_not_settle_is_refused() {
            task();
            portal.rights.forbid(asked -> asked.command().equals("settle-message"));
            assertThat(settle().findings()).extracting(Finding::code).containsExactly("NOT_ALLOWED");
            assertThat(parked()).hasSize(1);
        }
    }

    @Test
    void a_chart_that_cannot_be_read_never_keeps_access_from_ending() {
        portal.family.charts().outage().begin();
        Outcome<Revocation> outcome = revokeAmelies(granted.clerk());
        portal.family.charts().outage().end();
        assertThat(outcome.orThrow().count()).isOne();
        assertThat(outcome.findings()).extracting(Finding::code).containsExactly("PATIENT_NOT_TOLD");
        assertThat(granted.lastEntry(portal.amelie).reason()).contains("facts-unreadable");
    }

    @Test
    @Requirement("PA-117")
    void a_mailbox_that_has_got_enough_gets_no_more_and_staff_get_a_task() {
        for (int i = 0; i < 3; i++) {
            HoldId hold = granted.access()
                    .hold(granted.clerk(), HoldGrant.of(granted.amelie, WHY))
                    .orThrow();
            granted.access()
                    .release(granted.clerk(), new ReleaseHold(granted.amelie, hold, WHY))
                    .orThrow();
        }
        assertThat(notices(portal)).hasSize(7);
        assertThat(notices(portal))
                .filteredOn(notice -> notice.state() == MessageState.QUEUED)
                .hasSize(5);
        assertThat(notices(portal))
                .filteredOn(notice -> notice.state() == MessageState.PARKED)
                .allMatch(notice -> notice.progress().code().equals(Optional.of(DeliveryCode.TOO_MANY_MESSAGES)))
                .hasSize(2);
    }

    @Nested
    class A_policy {

        private List<Message.Kind> told(ProxyChange... changes) {
            TestPortal other = TestPortal.with(policy -> policy.notices(Set.copyOf(Arrays.asList(changes))));
            FamilyStory story = new FamilyStory(other);
            var father = story.father();
            story.redeem(father, other.family.anthonysAccount());
            var again = story.invite(
                    other.amelie,
                    dev.portalaccess.enabling.Individual.other(
                            "Jane",
                            "Other",
                            dev.portalaccess.model.Relationship.AUNT,
                            dev.portalaccess.enabling.DeliveryChoice.email(FamilyStory.AUNTS_ADDRESS)));
            new InvitationService(other.commands())
                    .cancel(other.clerk(), new CancelInvitation(again.invitation(), WHY))
                    .orThrow();
            return notices(other).stream().map(Message::kind).sorted().toList();
        }

        @Test
        void tells_of_invitations_only_if_it_says_so() {
            assertThat(told(ProxyChange.values()))
                    .containsExactly(
                            Message.Kind.PROXY_ADDED,
                            Message.Kind.PROXY_INVITED,
                            Message.Kind.PROXY_INVITED,
                            Message.Kind.PROXY_ENDED);
            assertThat(told(ProxyChange.STANDARD.toArray(new ProxyChange[0])))
                    .containsExactly(Message.Kind.PROXY_ADDED);
        }

        @Test
        void may_tell_of_nothing() {
            assertThat(told()).isEmpty();
        }

        @Test
        void tells_of_invitations_that_are_cancelled_page_by_page() {
            TestPortal other = TestPortal.with(policy -> policy.notices(EnumSet.of(ProxyChange.INVITED)));
            new FamilyStory(other).father();
            new InvitationService(other.commands())
                    .cancelIssuedBy(other.clerk(), new CancelIssuedBy(other.family.clerk(), WHY))
                    .orThrow();
            assertThat(notices(other))
                    .extracting(Message::kind)
                    .containsExactlyInAnyOrder(Message.Kind.PROXY_INVITED, Message.Kind.PROXY_ENDED);
        }

        @Test
        void does_not_tell_of_an_invitation_to_a_mailbox_whose_block_silences() {
            TestPortal other = TestPortal.with(policy -> policy.notices(EnumSet.of(ProxyChange.INVITED)));
            new FamilyStory(other).father();
            new RestrictionService(other.commands())
                    .block(
                            other.clerk(),
                            SetBlock.ofMailbox(FamilyStory.FATHERS_ADDRESS, RestrictionTerms.of(WHY))
                                    .silencingNotices())
                    .orThrow();
            new InvitationService(other.commands())
                    .cancelIssuedBy(other.clerk(), new CancelIssuedBy(other.family.clerk(), WHY))
                    .orThrow();
            assertThat(notices(other)).extracting(Message::kind).containsExactly(Message.Kind.PROXY_INVITED);
        }
    }

    @Nested
    @Requirement("PA-064")
    class The_address_on_file {

        private final TestPortal other = TestPortal.create();
        private final FamilyStory story = new FamilyStory(other);

        private dev.portalaccess.enabling.EnablingResult.Invited invite(String address) {
            return story.invite(dev.portalaccess.enabling.Individual.anotherPatient(
                    other.anthony,
                    dev.portalaccess.model.Relationship.FATHER,
                    dev.portalaccess.enabling.DeliveryChoice.email(address)));
        }

        private List<String> told() {
            return notices(other).stream()
                    .filter(notice -> notice.kind() == Message.Kind.OTHER_ADDRESS)
                    .map(notice -> address(notice).orElseThrow())
                    .toList();
        }

        @Test
        void is_told_that_access_went_to_another_one() {
            invite("clerks.own@example.org");
            assertThat(told()).containsExactly(FamilyStory.FATHERS_ADDRESS);
        }

        @Test
        void is_told_nothing_of_what_may_be_the_same_mailbox() {
            invite("Anthony.Patient+portal@example.org");
            assertThat(told()).isEmpty();
        }

        @Test
        void is_told_of_an_invitation_issued_again_to_another_one() {
            var invited = invite(FamilyStory.FATHERS_ADDRESS);
            new InvitationService(other.commands())
                    .reissue(
                            other.clerk(),
                            new dev.portalaccess.invitations.ReissueInvitation(
                                    invited.invitation(),
                                    Optional.of(
                                            dev.portalaccess.enabling.DeliveryChoice.email("clerks.own@example.org"))))
                    .orThrow();
            assertThat(told()).containsExactly(FamilyStory.FATHERS_ADDRESS);
        }

        @Test
        void is_told_of_a_change_and_so_is_the_one_that_an_account_was_activated_at() {
            var invited = invite("private@example.org");
            assertThat(told()).hasSize(1);
            change(invited.holder(), "third@example.org");
            assertThat(told())
                    .as("an address that was never used")
                    .hasSize(2)
                    .containsOnly(FamilyStory.FATHERS_ADDRESS);
            var again = invite("third@example.org");
            story.redeem(again, other.family.anthonysAccount());
            int before = told().size();
            change(invited.holder(), "clerks.own@example.org");
            assertThat(told().subList(before, told().size()))
                    .containsExactlyInAnyOrder(FamilyStory.FATHERS_ADDRESS, "third@example.org");
        }

        private void change(dev.portalaccess.model.id.HolderId holder, String address) {
            new InvitationService(other.commands())
                    .changeAddress(other.clerk(), new dev.portalaccess.invitations.ChangeAddress(holder, address))
                    .orThrow();
        }
    }
}
