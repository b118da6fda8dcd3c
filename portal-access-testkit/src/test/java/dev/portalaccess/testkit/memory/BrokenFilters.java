package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.spi.AccessQueries.Listed;
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

    static Stream<Fault> faults() {
        return Stream.of(
                Fault.of("forgets the filter on the second page", Forgetful::new, "a_filter_holds_on_every_page"),
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
                Fault.of("does not filter by channel", without("channel"), "every_filter_admits_what_it_says"),
                Fault.of("does not filter by chart", without("chart"), "every_filter_admits_what_it_says"),
                Fault.of("does not filter by holder", without("holder"), "every_filter_admits_what_it_says"),
                Fault.of("does not filter by issuer", without("issuer"), "every_filter_admits_what_it_says"),
                Fault.of("does not filter by time", without("issued"), "every_filter_admits_what_it_says"));
    }

    private static Set<Invitation.Status> everyState() {
        return EnumSet.allOf(Invitation.Status.class);
    }

    private static InvitationFilter at(Instant at, InvitationFilter filter) {
        return Copies.with(filter, "at", at);
    }

    private static Supplier<Relay> without(String field) {
        return filtering(filter -> Copies.with(filter, field, Optional.empty()));
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
}
