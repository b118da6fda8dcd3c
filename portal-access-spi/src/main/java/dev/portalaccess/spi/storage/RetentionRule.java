package dev.portalaccess.spi.storage;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.AuditEntry.Link;
import dev.portalaccess.model.FeedEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.RequestState;
import dev.portalaccess.spi.storage.AccessQueries.FormerGrant;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of {@link AccessQueries#purge}, for stores that judge records in Java: since when a record ages, and which
 * other records keep it. A store that selects by other means must remove the same records.
 *
 * <p>A record may be purged if it {@linkplain #agesFrom ages} from an instant before the one that the purge names, and
 * if no other record of its practice needs it:
 *
 * <ul>
 *   <li>an invitation stays while a stored registration that names it {@linkplain #needsInvitation needs} it,
 *   <li>an unanswered registration stays while the invitation that it names is stored,
 *   <li>a holder stays while a stored chart, grant (open, closed or former), invitation, registration or message
 *       {@linkplain #holdersNamedBy names} the holder,
 *   <li>of a chain only the {@linkplain #removableFront front} is removed.
 * </ul>
 *
 * <p>Thread-safe and without state.
 */
public final class RetentionRule {

    private static final Set<RegistrationStep.Kind> NEEDING = EnumSet.of(
            RegistrationStep.Kind.CLAIMED,
            RegistrationStep.Kind.WAITING,
            RegistrationStep.Kind.REGISTERED,
            RegistrationStep.Kind.UNRECOGNISED);

    private RetentionRule() {}

    /** Returns when the invitation ended or expires, whichever is first; empty if its state is not recognised. */
    public static Optional<Instant> agesFrom(Invitation invitation) {
        if (invitation.state() instanceof InvitationState.Unrecognised) {
            return Optional.empty();
        }
        Instant expiry = invitation.issue().until();
        return Optional.of(endedAt(invitation.state()).filter(expiry::isAfter).orElse(expiry));
    }

    /** Returns when the message last changed; empty while it waits, and if its state is not recognised. */
    public static Optional<Instant> agesFrom(Message message) {
        return mayWait(message)
                ? Optional.empty()
                : Optional.of(message.progress().changedAt());
    }

    /** Returns the instant of the commit. */
    public static Optional<Instant> agesFrom(CommandReceipt receipt) {
        return Optional.of(receipt.at());
    }

    /** Returns the instant of the entry, whether it is a refusal or stands in a chain. */
    public static Optional<Instant> agesFrom(AuditEntry entry) {
        return Optional.of(entry.at());
    }

    /** Returns the instant of the commit that made the change. */
    public static Optional<Instant> agesFrom(FeedEntry entry) {
        return Optional.of(entry.at());
    }

    /** Returns the instant when the version was replaced. */
    public static Optional<Instant> agesFrom(FormerGrant former) {
        return Optional.of(former.replacedAt());
    }

    /**
     * Returns when the registration was granted or closed, or the instant of insertion while it is unanswered; empty at
     * every other step.
     *
     * @param insertedAt the instant in the receipt of the commit that inserted it
     */
    public static Optional<Instant> agesFrom(Registration registration, Instant insertedAt) {
        RegistrationStep step = registration.step();
        if (step instanceof RegistrationStep.Granted granted) {
            return Optional.of(granted.at());
        }
        if (step instanceof RegistrationStep.Closed closed) {
            return Optional.of(closed.at());
        }
        return isUnanswered(registration) ? Optional.of(insertedAt) : Optional.empty();
    }

    /**
     * Returns when the request was decided or withdrawn; while it is submitted, when it expires; empty if its state is
     * not recognised.
     */
    public static Optional<Instant> agesFrom(AccessRequest request) {
        RequestState state = request.state();
        if (state instanceof RequestState.Withdrawn withdrawn) {
            return Optional.of(withdrawn.at());
        }
        if (state instanceof RequestState.Approved approved) {
            return Optional.of(approved.at());
        }
        if (state instanceof RequestState.Rejected rejected) {
            return Optional.of(rejected.at());
        }
        return state instanceof RequestState.Submitted
                ? Optional.of(request.submission().until())
                : Optional.empty();
    }

    /**
     * Returns when the holder was last invited, or the instant of insertion if never; empty if the holder has an
     * account, a block or a freeze.
     *
     * @param insertedAt the instant in the receipt of the commit that inserted the holder
     */
    public static Optional<Instant> agesFrom(Holder holder, Instant insertedAt) {
        if (holder.account().isPresent() || holder.firstReview().isPresent()) {
            return Optional.empty();
        }
        List<Instant> invited = holder.invitedAt();
        return Optional.of(invited.isEmpty() ? insertedAt : Collections.max(invited));
    }

    /** Returns the beginning of the day of a mark of use, in UTC. */
    public static Instant agesFrom(LocalDate usedOn) {
        return usedOn.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Reports whether the registration is unanswered. It then stays while its invitation is stored. */
    public static boolean isUnanswered(Registration registration) {
        return registration.step() instanceof RegistrationStep.Invited;
    }

    /** Reports whether the registration needs the invitation that it names to the end. */
    public static boolean needsInvitation(Registration registration) {
        return NEEDING.contains(registration.step().kind());
    }

    /** Returns the holders that the chart's blocks bar. */
    public static Set<HolderId> holdersNamedBy(ChartRecord chart) {
        return chart.blocks().stream()
                .map(AccessBlock::holder)
                .flatMap(Optional::stream)
                .collect(toUnmodifiableSet());
    }

    /** Returns the holder of the grant, whether it is open or closed. */
    public static Set<HolderId> holdersNamedBy(Grant grant) {
        return Set.of(grant.holder());
    }

    /** Returns the holder of the invitation in any state. */
    public static Set<HolderId> holdersNamedBy(Invitation invitation) {
        return Set.of(invitation.holder());
    }

    /** Returns the holder of the registration at any step. */
    public static Set<HolderId> holdersNamedBy(Registration registration) {
        return Set.of(registration.holder());
    }

    /** Returns the recipient of a message without an invitation that waits or is not recognised; else nobody. */
    public static Set<HolderId> holdersNamedBy(Message message) {
        return mayWait(message) && message.invitation().isEmpty() ? Set.of(message.holder()) : Set.of();
    }

    /**
     * Returns the entries that a purge may remove from a chain: those from its start on that follow each other without
     * a gap and are all older than the instant.
     *
     * @param start where the remaining entries begin, as {@link AccessQueries#trailStart} returns it
     * @param chain the remaining entries by their positions, read only as far as they are needed
     * @param before the instant; an entry of exactly this instant stays
     * @param max the maximum number of entries
     */
    public static List<AuditEntry> removableFront(AuditHead start, Stream<AuditEntry> chain, Instant before, int max) {
        List<AuditEntry> front = new ArrayList<>();
        Iterator<AuditEntry> rest = chain.iterator();
        while (front.size() < max && rest.hasNext()) {
            AuditEntry entry = rest.next();
            long ahead = link(entry).position() - start.length() - front.size();
            if (ahead > 0 || (ahead == 0 && !entry.at().isBefore(before))) {
                break;
            }
            if (ahead == 0) {
                front.add(entry);
            }
        }
        return List.copyOf(front);
    }

    /** Returns where the remaining entries of a chain begin once that entry is the last one removed. */
    public static AuditHead startBehind(AuditEntry removed) {
        return new AuditHead(
                link(removed).position() + 1, Optional.of(link(removed).hash()));
    }

    private static Link link(AuditEntry entry) {
        return entry.link().orElseThrow(() -> new IllegalArgumentException("an entry of a chain has a place in it"));
    }

    private static boolean mayWait(Message message) {
        return message.state().isWaiting() || message.state() == MessageState.UNRECOGNISED;
    }

    private static Optional<Instant> endedAt(InvitationState state) {
        if (state instanceof InvitationState.Redeemed redeemed) {
            return Optional.of(redeemed.at());
        }
        if (state instanceof InvitationState.Cancelled cancelled) {
            return Optional.of(cancelled.at());
        }
        return state instanceof InvitationState.Voided voided ? Optional.of(voided.at()) : Optional.empty();
    }
}
