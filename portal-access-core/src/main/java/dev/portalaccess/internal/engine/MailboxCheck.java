package dev.portalaccess.internal.engine;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.Holder;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks whether an individual shares a mailbox with others, or whether the mailbox gets too many invitations. */
public final class MailboxCheck {

    private final DecisionRound round;
    private final MailboxCount count;
    private final Map<Mailbox, Integer> planned = new HashMap<>();
    private boolean isOverLimit;

    /** Creates the check for one round. */
    public MailboxCheck(DecisionRound round) {
        this.round = round;
        this.count = new MailboxCount(round);
    }

    /**
     * Warns of a mailbox that other people may read (PA-019), and of a person who resembles a known holder there
     * (PA-107).
     *
     * @param known the existing holder of the person, who does not count as another one
     * @param patient the person as the patient of the own chart, if the person has one; for a minor, the rule is
     *     stricter
     */
    public void checkShared(
            PersonName name, Optional<HolderId> known, Optional<Person> patient, EmailAddress address, String path) {
        boolean isMinors = patient.filter(person -> new MinorAddressRule(round).check(person, address, path))
                .isPresent();
        List<Holder> others = others(known, address);
        if (others.stream().anyMatch(other -> other.name().resembles(name))) {
            round.add(FindingDefinition.POSSIBLE_DUPLICATE_HOLDER, path);
        } else if (!others.isEmpty() && !isMinors) {
            round.add(FindingDefinition.SHARED_ADDRESS, path);
        }
    }

    /**
     * Counts the invitations of this holder, and of others with such a name at a mailbox that is perhaps the same
     * (PA-124). They are most likely the same human, entered again.
     */
    public void checkLimit(PersonName name, Optional<Holder> known, Optional<EmailAddress> address, String path) {
        Instant since =
                round.now().minus(round.parts().policy().invitationLimit().window());
        Stream<Holder> alike = address.stream()
                .flatMap(at -> others(known.map(Holder::id), at).stream()
                        .filter(other -> other.name().resembles(name)));
        long recent = Stream.concat(known.stream(), alike)
                .flatMap(holder -> holder.invitedAt().stream())
                .filter(since::isBefore)
                .count();
        int max = round.parts().policy().invitationLimit().count();
        isOverLimit = recent >= max;
        if (isOverLimit) {
            round.add(FindingDefinition.TOO_MANY_INVITATIONS, path, Integer.toString(max));
        }
    }

    /**
     * PA-117: counts everything that was recently mailed to a mailbox that is perhaps the same, whoever it was for, and
     * what this check has let through before. Called once for each mail that is to be queued, after
     * {@link #checkLimit} if that applies: who has had too many invitations is told once.
     */
    public void checkMail(EmailAddress address, String path) {
        int max = round.parts().policy().invitationLimit().count();
        int before = planned.merge(address.mailbox(), 1, Integer::sum) - 1;
        if (!isOverLimit && count.recent(address) + before >= max) {
            round.add(FindingDefinition.TOO_MANY_MESSAGES, path, Integer.toString(max));
        }
    }

    private List<Holder> others(Optional<HolderId> known, EmailAddress address) {
        return round.records().sharing(address.mailbox()).stream()
                .filter(other -> known.filter(other.id()::equals).isEmpty())
                .toList();
    }
}
