package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.storage.AccessQueries.ListedInvitation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Work lists that show something else than was asked for. */
final class BrokenLists {

    private BrokenLists() {}

    static Stream<StorageFault> faults() {
        return Stream.of(invitations(), others()).flatMap(faults -> faults);
    }

    private static Stream<StorageFault> invitations() {
        return Stream.of(
                StorageFault.of(
                        "lists invitations without messages",
                        listing(one -> listed(one, List.of())),
                        "an_invitation_is_listed_in_its_version_with_its_messages_oldest_first"),
                StorageFault.of(
                        "lists messages newest first",
                        listing(one -> listed(one, reversed(one.messages()))),
                        "an_invitation_is_listed_in_its_version_with_its_messages_oldest_first"),
                StorageFault.of(
                        "lists messages as they were queued",
                        listing(one -> listed(one, requeued(one.messages()))),
                        "its_messages_are_told_as_they_stand_now"),
                StorageFault.of("lists what changed last first", ChangedFirst::new, "what_changes_keeps_its_place"));
    }

    private static Stream<StorageFault> others() {
        return Stream.of(
                StorageFault.of(
                        "lists messages in any state",
                        AnyState::new,
                        "a_message_that_is_marked_is_listed_in_its_new_state_at_its_old_place",
                        "messages_are_listed_by_their_states"),
                StorageFault.of(
                        "lists what was marked last first",
                        MarkedFirst::new,
                        "a_message_that_is_marked_is_listed_in_its_new_state_at_its_old_place"),
                StorageFault.of(
                        "lists registrations at any step", AnyStep::new, "registrations_are_listed_by_their_steps"));
    }

    private static ListedInvitation listed(ListedInvitation one, List<Message> messages) {
        return new ListedInvitation(one.invitation(), messages);
    }

    private static List<Message> reversed(List<Message> messages) {
        List<Message> reversed = new ArrayList<>(messages);
        Collections.reverse(reversed);
        return reversed;
    }

    private static List<Message> requeued(List<Message> messages) {
        return messages.stream()
                .map(one -> one.with(Message.Progress.queued(one.window().from())))
                .toList();
    }

    private static Supplier<StorageRelay> listing(UnaryOperator<ListedInvitation> telling) {
        return () -> new StorageRelay() {
            @Override
            public Page<ListedInvitation> invitations(PracticeId practice, InvitationFilter filter, Request page) {
                return sound.invitations(practice, filter, page).map(telling);
            }
        };
    }

    private static final class ChangedFirst extends StorageRelay {
        @Override
        public Page<ListedInvitation> invitations(PracticeId practice, InvitationFilter filter, Request page) {
            List<ListedInvitation> all =
                    sound.invitations(practice, filter, Request.first(500)).items();
            long before =
                    page.after().map(Page.Cursor::value).map(Long::parseLong).orElse(0L);
            List<ListedInvitation> items = all.stream()
                    .sorted(Comparator.comparing(one -> -one.invitation().version()))
                    .skip(before)
                    .limit(page.limit())
                    .toList();
            long shown = before + items.size();
            return new Page<>(items, shown < all.size() ? Optional.of(new Page.Cursor("" + shown)) : Optional.empty());
        }
    }

    private static final class AnyState extends StorageRelay {
        @Override
        public Page<Message> messages(PracticeId practice, Set<MessageState> states, Request page) {
            return sound.messages(practice, EnumSet.allOf(MessageState.class), page);
        }
    }

    private static final class MarkedFirst extends StorageRelay {
        @Override
        public Page<Message> messages(PracticeId practice, Set<MessageState> states, Request page) {
            Page<Message> sorted = sound.messages(practice, states, page);
            List<Message> items = sorted.items().stream()
                    .sorted(Comparator.comparing(message -> message.state() == MessageState.QUEUED))
                    .toList();
            return new Page<>(items, sorted.next());
        }
    }

    private static final class AnyStep extends StorageRelay {
        @Override
        public Page<Registration> registrations(PracticeId practice, Set<RegistrationStep.Kind> steps, Request page) {
            return sound.registrations(practice, EnumSet.allOf(RegistrationStep.Kind.class), page);
        }
    }
}
