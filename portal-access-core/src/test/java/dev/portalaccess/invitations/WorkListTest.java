package dev.portalaccess.invitations;

import static dev.portalaccess.enabling.Individual.other;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Caller;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.invitations.InvitationView.MessageProgress;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.LinkDigest;
import dev.portalaccess.model.stored.TryCount;
import dev.portalaccess.testkit.Requirement;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkListTest {

    private final InvitationOffice office = new InvitationOffice();

    @Nested
    @Requirement("PA-060")
    class An_entry {

        @Test
        void tells_whom_it_is_for_and_how_it_travels() {
            InvitationView view = office.view(office.story.aunt().invitation());
            assertThat(view.to().name()).contains(new PersonName("Jane", "Other"));
            assertThat(view.to().channel()).isEqualTo(Channel.EMAIL);
            assertThat(view.to().address()).contains(new EmailAddress(FamilyStory.AUNTS_ADDRESS));
        }

        @Test
        void tells_the_charts_the_window_and_the_issuer() {
            Invited invited = office.story.father();
            InvitationView view = office.view(invited.invitation());
            assertThat(view.charts()).containsExactly(office.portal.camille, office.portal.amelie);
            assertThat(view.issue().until()).isEqualTo(invited.until());
            assertThat(view.issue().by()).isEqualTo(office.portal.family.clerk());
        }

        @Test
        void of_a_letter_has_the_user_name_and_of_a_mail_has_none() {
            assertThat(office.view(office.story.payer().invitation()).onPaper().userName())
                    .isPresent();
            assertThat(office.view(office.story.aunt().invitation()).onPaper().userName())
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"0, 0, false", "9, 0, false", "10, 0, true", "15, 6, false", "99, 90, false", "100, 0, true"})
        @Requirement("PA-045")
        void is_locked_once_its_tries_are_used_up(int wrong, int forgiven, boolean isLocked) {
            Invited invited = office.story.payer();
            office.backDoor.holder(invited.holder(), holder -> holder.with(new TryCount(wrong, forgiven)));
            assertThat(office.view(invited.invitation()).onPaper().isLocked()).isEqualTo(isLocked);
        }

        @Test
        void that_was_mailed_is_never_locked() {
            Invited invited = office.story.aunt();
            office.backDoor.holder(invited.holder(), holder -> holder.with(new TryCount(100, 0)));
            assertThat(office.view(invited.invitation()).onPaper().isLocked()).isFalse();
        }

        @ParameterizedTest
        @EnumSource(MessageState.class)
        void shows_how_each_of_its_messages_has_fared(MessageState state) {
            Invited invited = office.story.aunt();
            Message first = office.portal
                    .store
                    .message(office.portal.practice, invited.message())
                    .orElseThrow();
            Instant since = office.portal.clock.instant().plusSeconds(9);
            office.queue(copy(first)
                    .with(new Message.Progress(state, since, since, 3, Optional.of("envelope"), Optional.of("4.2.2"))));
            assertThat(office.view(invited.invitation()).messages())
                    .containsExactly(
                            new MessageProgress(
                                    first.id(),
                                    MessageState.QUEUED,
                                    office.portal.clock.instant(),
                                    0,
                                    Optional.empty()),
                            new MessageProgress(new MessageId("copy"), state, since, 3, Optional.of("4.2.2")));
        }

        private Message copy(Message first) {
            return new Message(
                    first.practice(),
                    new MessageId("copy"),
                    first.kind(),
                    first.holder(),
                    first.invitation(),
                    first.channel(),
                    first.address(),
                    first.language(),
                    first.window(),
                    first.progress());
        }
    }

    @Nested
    @Requirement("PA-060")
    class Every_status {

        @ParameterizedTest
        @EnumSource(InvitationStatus.class)
        void is_listed_as_what_it_is(InvitationStatus status) {
            Invited invited = office.story.aunt();
            InvitationEndings.bringTo(office, invited.invitation(), status);
            assertThat(office.list().items())
                    .extracting(InvitationView::id, InvitationView::status)
                    .containsExactly(org.assertj.core.api.Assertions.tuple(invited.invitation(), status));
        }

        @Test
        void is_told_for_the_instant_of_the_filter() {
            Invited invited = office.story.aunt();
            assertThat(office.list(InvitationFilter.all(invited.until())).items())
                    .extracting(InvitationView::status)
                    .containsExactly(InvitationStatus.EXPIRED);
        }
    }

    @Nested
    @Tag("T06")
    @Requirement({"PA-032", "PA-060"})
    class Nothing_listed {

        private static final List<Class<?>> CHECKABLE =
                List.of(Digest.class, LinkDigest.class, PasswordHash.class, Secret.class);

        @Test
        void can_hold_a_secret_or_what_one_is_checked_against() {
            assertThat(typesIn(InvitationView.class, new ArrayList<>())).doesNotContainAnyElementsOf(CHECKABLE);
        }

        @Test
        void names_anybody_in_its_text_form() {
            office.story.father();
            assertThat(office.list().toString()).doesNotContain("Anthony", "@example.org");
        }

        private static List<Class<?>> typesIn(Class<?> record, List<Class<?>> found) {
            for (RecordComponent component :
                    Optional.ofNullable(record.getRecordComponents()).orElse(new RecordComponent[0])) {
                Stream.of(component.getGenericType().getTypeName().split("[<>, ]"))
                        .filter(name -> name.startsWith("dev.portalaccess"))
                        .map(WorkListTest::type)
                        .filter(type -> !found.contains(type))
                        .forEach(type -> {
                            found.add(type);
                            typesIn(type, found);
                        });
            }
            return found;
        }
    }

    @Nested
    @Requirement("PA-061")
    class A_page {

        @Test
        void is_followed_by_the_next_until_each_entry_was_shown_once() {
            List<Invited> invited = aunts(7);
            assertThat(walk(3))
                    .extracting(InvitationView::id)
                    .containsExactlyInAnyOrderElementsOf(
                            invited.stream().map(Invited::invitation).toList());
        }

        @Test
        void stays_where_it_is_when_something_is_issued_meanwhile() {
            aunts(4);
            Page<InvitationView> first = page(Page.Request.first(2));
            office.story.father();
            Page<InvitationView> second =
                    page(Page.Request.first(2).after(first.next().orElseThrow()));
            assertThat(Stream.concat(first.items().stream(), second.items().stream())
                            .map(InvitationView::id))
                    .doesNotHaveDuplicates()
                    .hasSize(4);
        }

        private List<InvitationView> walk(int limit) {
            List<InvitationView> seen = new ArrayList<>();
            Optional<Page.Request> next = Optional.of(Page.Request.first(limit));
            while (next.isPresent()) {
                Page<InvitationView> page = page(next.get());
                seen.addAll(page.items());
                next = page.next().map(Page.Request.first(limit)::after);
            }
            return seen;
        }

        private Page<InvitationView> page(Page.Request request) {
            return office.invitations().list(office.portal.clerk(), office.all(), request);
        }
    }

    @Nested
    @Requirement("PA-061")
    class A_filter {

        private final Invited aunt = office.story.aunt();
        private final Invited payer = office.story.payer();
        private final Invited father = later(office.story::father);

        private Invited later(java.util.function.Supplier<Invited> issue) {
            office.portal.clock.advance(Duration.ofHours(1));
            return issue.get();
        }

        private List<Object> admitted(InvitationFilter filter) {
            return List.copyOf(
                    office.list(filter).items().stream().map(InvitationView::id).toList());
        }

        @Test
        void goes_by_channel() {
            assertThat(admitted(office.all().by(Channel.PRINT))).containsExactly(payer.invitation());
        }

        @Test
        void goes_by_chart() {
            assertThat(admitted(office.all().on(office.portal.amelie))).containsExactly(father.invitation());
        }

        @Test
        void goes_by_holder() {
            assertThat(admitted(office.all().to(aunt.holder()))).containsExactly(aunt.invitation());
        }

        @Test
        void goes_by_issuer() {
            assertThat(admitted(office.all().issuedBy(office.portal.family.clerk())))
                    .hasSize(3);
            assertThat(admitted(office.all().issuedBy(Actor.staff("clerk-99")))).isEmpty();
        }

        @Test
        void goes_by_time() {
            Instant lately = office.portal.clock.instant().minusSeconds(60);
            assertThat(admitted(office.all().issuedIn(ValidityPeriod.from(lately))))
                    .containsExactly(father.invitation());
        }

        @Test
        void goes_by_state() {
            office.cancel(aunt.invitation()).orThrow();
            assertThat(admitted(office.all().in(Set.of(InvitationStatus.CANCELLED))))
                    .containsExactly(aunt.invitation());
        }

        @Test
        void never_crosses_into_another_practice() {
            assertThat(office.invitations()
                            .list(
                                    Caller.staff(new PracticeId("elsewhere"), "clerk-17"),
                                    office.all(),
                                    Page.Request.first(10))
                            .items())
                    .isEmpty();
        }
    }

    private List<Invited> aunts(int count) {
        List<Invited> aunts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            DeliveryChoice deliver = DeliveryChoice.email("aunt" + i + "@example.org");
            aunts.add(office.story.invite(other("Jane" + i, "Other", Relationship.AUNT, deliver)));
        }
        return aunts;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The states of the table are those that there are. */
    @Test
    @Requirement("PA-060")
    void every_kind_of_state_has_a_status() {
        assertThat(Arrays.stream(InvitationState.Kind.values()).map(Enum::name))
                .isSubsetOf(
                        Arrays.stream(InvitationStatus.values()).map(Enum::name).toList());
    }
}
