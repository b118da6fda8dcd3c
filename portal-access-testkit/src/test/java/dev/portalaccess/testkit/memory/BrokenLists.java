package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.AuditHead;
import dev.portalaccess.model.Changes;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.spi.AccessQueries.Listed;
import dev.portalaccess.spi.CommitResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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

    static Stream<Fault> faults() {
        return Stream.of(invitations(), filters(), others()).flatMap(faults -> faults);
    }

    private static Stream<Fault> invitations() {
        return Stream.of(
                Fault.of(
                        "lists invitations without messages",
                        listing(one -> listed(one, List.of())),
                        "an_invitation_is_listed_in_its_version_with_its_messages_oldest_first"),
                Fault.of(
                        "lists messages newest first",
                        listing(one -> listed(one, reversed(one.messages()))),
                        "an_invitation_is_listed_in_its_version_with_its_messages_oldest_first"),
                Fault.of(
                        "lists messages as they were queued",
                        listing(one -> listed(one, requeued(one.messages()))),
                        "its_messages_are_told_as_they_stand_now"),
                Fault.of(
                        "lists what changed last first",
                        Broken.tables(Reordering::new),
                        "what_changes_keeps_its_place"),
                Fault.of("forgets the filter on the second page", Forgetful::new, "a_filter_holds_on_every_page"));
    }

    private static Stream<Fault> filters() {
        return Stream.of(
                Fault.of(
                        "does not filter by state",
                        filtering(filter -> filter.in(everyState())),
                        "an_invitation_is_listed_in_each_state_and_expired_from_the_instant_its_window_ends"),
                Fault.of(
                        "knows no expiry",
                        filtering(filter -> at(Instant.EPOCH, filter)),
                        "an_invitation_is_listed_in_each_state_and_expired_from_the_instant_its_window_ends"),
                Fault.of(
                        "lets invitations expire a moment late",
                        filtering(filter -> at(filter.at().minusMillis(1), filter)),
                        "an_invitation_is_listed_in_each_state_and_expired_from_the_instant_its_window_ends"),
                Fault.of(
                        "does not filter by channel",
                        filtering(filter -> new InvitationFilter(
                                filter.at(),
                                filter.states(),
                                Optional.empty(),
                                filter.chart(),
                                filter.holder(),
                                filter.issuer(),
                                filter.issued())),
                        "every_filter_admits_what_it_says"),
                Fault.of(
                        "does not filter by chart",
                        filtering(filter -> new InvitationFilter(
                                filter.at(),
                                filter.states(),
                                filter.channel(),
                                Optional.empty(),
                                filter.holder(),
                                filter.issuer(),
                                filter.issued())),
                        "a_filter_holds_on_every_page"),
                Fault.of(
                        "does not filter by holder",
                        filtering(filter -> new InvitationFilter(
                                filter.at(),
                                filter.states(),
                                filter.channel(),
                                filter.chart(),
                                Optional.empty(),
                                filter.issuer(),
                                filter.issued())),
                        "every_filter_admits_what_it_says"),
                Fault.of(
                        "does not filter by issuer",
                        filtering(filter -> new InvitationFilter(
                                filter.at(),
                                filter.states(),
                                filter.channel(),
                                filter.chart(),
                                filter.holder(),
                                Optional.empty(),
                                filter.issued())),
                        "every_filter_admits_what_it_says"),
                Fault.of(
                        "does not filter by time",
                        filtering(filter -> new InvitationFilter(
                                filter.at(),
                                filter.states(),
                                filter.channel(),
                                filter.chart(),
                                filter.holder(),
                                filter.issuer(),
                                Optional.empty())),
                        "every_filter_admits_what_it_says"));
    }

    private static Stream<Fault> others() {
        return Stream.of(
                Fault.of(
                        "lists messages in any state",
                        AnyState::new,
                        "a_message_that_is_marked_is_listed_in_its_new_state_at_its_old_place",
                        "messages_are_listed_by_their_states"),
                Fault.of(
                        "lists what was marked last first",
                        MarkedFirst::new,
                        "a_message_that_is_marked_is_listed_in_its_new_state_at_its_old_place"),
                Fault.of("lists registrations at any step", AnyStep::new, "registrations_are_listed_by_their_steps"),
                Fault.of(
                        "looks for addresses, not mailboxes",
                        Exact::new,
                        "a_holder_is_told_by_the_address_it_has_now",
                        "holders_that_may_share_a_mailbox_are_told_oldest_first"),
                Fault.of(
                        "tells all that share a mailbox",
                        Everybody::new,
                        "at_most_100_holders_of_one_mailbox_are_told"),
                Fault.of("tells addresses of before", Before::new, "at_most_100_holders_of_one_mailbox_are_told"),
                Fault.of(
                        "looks for a mailbox in every practice",
                        EveryPractice::new,
                        "holders_of_another_practice_are_not_told"),
                Fault.of("mixes refusals into the trail", Mixed::new, "refusals_stand_outside_the_chains_newest_first"),
                Fault.of(
                        "tells refusals on charts to nobody",
                        ChartlessRefusals::new,
                        "refusals_stand_outside_the_chains_newest_first"),
                Fault.of(
                        "has a chain before there is one",
                        Chained::new,
                        "a_record_is_not_found_from_another_practice",
                        "an_unused_practice_has_an_empty_chain_in_version_0"),
                Fault.of(
                        "tells one trail for all charts",
                        OneTrail::new,
                        "another_practices_entries_are_not_listed",
                        "the_entries_of_each_chain_are_listed_in_its_order_and_no_other"),
                Fault.of(
                        "tells one history for all charts",
                        OneHistory::new,
                        "a_page_is_full_and_leads_on_unless_it_is_the_last",
                        "grants_are_replaced_on_their_own_chart"));
    }

    private static Set<Invitation.Status> everyState() {
        return EnumSet.allOf(Invitation.Status.class);
    }

    private static InvitationFilter at(Instant at, InvitationFilter filter) {
        return new InvitationFilter(
                at,
                filter.states(),
                filter.channel(),
                filter.chart(),
                filter.holder(),
                filter.issuer(),
                filter.issued());
    }

    private static Listed listed(Listed one, List<Message> messages) {
        return new Listed(one.invitation(), messages);
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

    private static Supplier<Relay> listing(UnaryOperator<Listed> telling) {
        return () -> new Relay() {
            @Override
            public Page<Listed> invitations(PracticeId practice, InvitationFilter filter, Request page) {
                return sound.invitations(practice, filter, page).map(telling);
            }
        };
    }

    private static Supplier<Relay> filtering(UnaryOperator<InvitationFilter> change) {
        return () -> new Relay() {
            @Override
            public Page<Listed> invitations(PracticeId practice, InvitationFilter filter, Request page) {
                return sound.invitations(practice, change.apply(filter), page);
            }
        };
    }

    private static final class Forgetful extends Relay {
        @Override
        public Page<Listed> invitations(PracticeId practice, InvitationFilter filter, Request page) {
            InvitationFilter kept = page.after().isEmpty() ? filter : InvitationFilter.all(filter.at());
            return sound.invitations(practice, kept, page);
        }
    }

    private static final class Reordering extends Tables {
        Reordering(PracticeId practice) {
            super(practice);
        }

        @Override
        void apply(Changes changes) {
            List<String> ids = changes.invitations().stream()
                    .map(one -> one.value().id().value())
                    .toList();
            invitations.take(one -> ids.contains(one.value().id().value()), ids.size());
            super.apply(changes);
        }
    }

    private static final class AnyState extends Relay {
        @Override
        public Page<Message> messages(PracticeId practice, Set<MessageState> states, Request page) {
            return sound.messages(practice, EnumSet.allOf(MessageState.class), page);
        }
    }

    private static final class MarkedFirst extends Opened {
        @Override
        public boolean mark(Claim claim, Message.Progress progress, Afterwards afterwards) {
            boolean written = sound.mark(claim, progress, afterwards);
            Shelf<Queued> messages = tables(claim.message().practice()).messages;
            messages.take(one -> one.message().id().equals(claim.message().id()), 1)
                    .forEach(one -> messages.put(one.message().id().value(), one));
            return written;
        }
    }

    private static final class AnyStep extends Relay {
        @Override
        public Page<Registration> registrations(PracticeId practice, Set<RegistrationStep.Kind> steps, Request page) {
            return sound.registrations(practice, EnumSet.allOf(RegistrationStep.Kind.class), page);
        }
    }

    private static final class Exact extends Relay {
        @Override
        public List<Holder> sharing(PracticeId practice, Mailbox mailbox) {
            return sound.sharing(practice, mailbox).stream()
                    .filter(one -> one.address().orElseThrow().value().equals(mailbox.key()))
                    .toList();
        }
    }

    private static final class Everybody extends Opened {
        @Override
        public List<Holder> sharing(PracticeId practice, Mailbox mailbox) {
            return tables(practice).holders.values().stream()
                    .map(Versioned::value)
                    .filter(one -> one.address().isPresent()
                            && one.address().get().mailbox().equals(mailbox))
                    .toList();
        }
    }

    private static final class Before extends Relay {
        private final List<Holder> inserted = new ArrayList<>();

        @Override
        public CommitResult commit(Changes changes) {
            changes.holders().stream().filter(one -> one.version() == 0).forEach(one -> inserted.add(one.value()));
            return sound.commit(changes);
        }

        @Override
        public List<Holder> sharing(PracticeId practice, Mailbox mailbox) {
            return inserted.stream()
                    .filter(one -> one.address().isPresent()
                            && one.address().get().mailbox().equals(mailbox))
                    .toList();
        }
    }

    private static final class EveryPractice extends Opened {
        @Override
        public List<Holder> sharing(PracticeId practice, Mailbox mailbox) {
            return all().stream()
                    .flatMap(tables -> sound.sharing(tables.practice, mailbox).stream())
                    .toList();
        }
    }

    private static final class Mixed extends Relay {
        @Override
        public Page<AuditEntry> trail(PracticeId practice, Optional<ChartId> chart, Request page) {
            Page<AuditEntry> trail = sound.trail(practice, chart, page);
            List<AuditEntry> mixed = new ArrayList<>(trail.items());
            sound.refusals(practice, Request.first(500)).items().stream()
                    .filter(one -> one.chart().equals(chart))
                    .forEach(mixed::add);
            return new Page<>(mixed, trail.next());
        }
    }

    private static final class ChartlessRefusals extends Relay {
        @Override
        public Page<AuditEntry> refusals(PracticeId practice, Request page) {
            Page<AuditEntry> refusals = sound.refusals(practice, page);
            return new Page<>(
                    refusals.items().stream()
                            .filter(one -> one.chart().isEmpty())
                            .toList(),
                    refusals.next());
        }
    }

    private static final class Chained extends Relay {
        @Override
        public Versioned<AuditHead> practiceChain(PracticeId practice) {
            Versioned<AuditHead> chain = sound.practiceChain(practice);
            return new Versioned<>(chain.value(), Math.max(1, chain.version()));
        }
    }

    private static final class OneTrail extends Opened {
        @Override
        public Page<AuditEntry> trail(PracticeId practice, Optional<ChartId> chart, Request page) {
            List<AuditEntry> all = tables(practice).entries.values().stream()
                    .filter(one -> one.link().isPresent())
                    .toList();
            return new Page<>(all, Optional.empty());
        }
    }

    private static final class OneHistory extends Opened {
        @Override
        public Page<Former> history(PracticeId practice, ChartId chart, Request page) {
            return new Page<>(tables(practice).formers.values(), Optional.empty());
        }
    }
}
