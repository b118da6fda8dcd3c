package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.storage.AccessQueries.ListedInvitation;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Work lists of invitations that show others than were asked for. */
final class BrokenFilters {

    private BrokenFilters() {}

    static Stream<StorageFault> faults() {
        return Stream.of(
                StorageFault.of(
                        "forgets the filter on the second page", Forgetful::new, "a_filter_holds_on_every_page"),
                StorageFault.of(
                        "does not filter by state",
                        filtering(filter -> filter.in(everyState())),
                        "an_invitation_is_listed_in_each_state_and_expired_from_the_instant_its_window_ends"),
                StorageFault.of(
                        "knows no expiry",
                        filtering(filter -> at(Instant.EPOCH, filter)),
                        "an_invitation_is_listed_in_each_state_and_expired_from_the_instant_its_window_ends"),
                StorageFault.of(
                        "lets invitations expire a moment late",
                        filtering(filter -> at(filter.at().minusMillis(1), filter)),
                        "an_invitation_is_listed_in_each_state_and_expired_from_the_instant_its_window_ends"),
                StorageFault.of("does not filter by channel", without("channel"), "every_filter_admits_what_it_says"),
                StorageFault.of("does not filter by chart", without("chart"), "every_filter_admits_what_it_says"),
                StorageFault.of("does not filter by holder", without("holder"), "every_filter_admits_what_it_says"),
                StorageFault.of("does not filter by issuer", without("issuer"), "every_filter_admits_what_it_says"),
                StorageFault.of("does not filter by time", without("issued"), "every_filter_admits_what_it_says"));
    }

    private static Set<InvitationStatus> everyState() {
        return EnumSet.allOf(InvitationStatus.class);
    }

    private static InvitationFilter at(Instant at, InvitationFilter filter) {
        return RecordCopies.with(filter, "at", at);
    }

    private static Supplier<StorageRelay> without(String field) {
        return filtering(filter -> RecordCopies.with(filter, field, Optional.empty()));
    }

    private static Supplier<StorageRelay> filtering(UnaryOperator<InvitationFilter> change) {
        return () -> new StorageRelay() {
            @Override
            public Page<ListedInvitation> invitations(PracticeId practice, InvitationFilter filter, Request page) {
                return sound.invitations(practice, change.apply(filter), page);
            }
        };
    }

    private static final class Forgetful extends StorageRelay {
        @Override
        public Page<ListedInvitation> invitations(PracticeId practice, InvitationFilter filter, Request page) {
            InvitationFilter kept = page.after().isEmpty() ? filter : InvitationFilter.all(filter.at());
            return sound.invitations(practice, kept, page);
        }
    }
}
