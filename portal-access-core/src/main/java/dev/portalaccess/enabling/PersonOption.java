package dev.portalaccess.enabling;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.restriction.EntryRestriction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person who can be enabled on a chart, as the clerk is shown them.
 *
 * @param kind the kind of individual
 * @param person the person; {@link Person#email()} is the address to suggest
 * @param relationship the relationship that the host knows of, as a suggestion
 * @param fingerprint a digest of the facts shown; a choice that carries it is refused once the facts have changed
 *     (PA-008)
 * @param already the access that exists already
 * @param associated the charts that may be ticked for this person, at most 100
 * @param hasMoreAssociated whether further charts may be ticked that are not listed here
 * @param restriction what keeps the person out of the chart, so that enabling would be refused (PA-072, PA-075); empty
 *     if nothing does, and always for a caller without the right {@code list-restrictions}
 */
public record PersonOption(
        IndividualKind kind,
        Person person,
        Optional<Relationship> relationship,
        String fingerprint,
        ExistingAccess already,
        List<AssociatedOffer> associated,
        boolean hasMoreAssociated,
        Optional<EntryRestriction> restriction) {

    public PersonOption {
        requireNonNull(kind, "kind");
        requireNonNull(person, "person");
        requireNonNull(relationship, "relationship");
        requireNonNull(fingerprint, "fingerprint");
        requireNonNull(already, "already");
        associated = List.copyOf(associated);
        requireNonNull(restriction, "restriction");
    }

    /**
     * Returns the choice of this person, with the relationship that the host knows; if the facts have changed by the
     * time of the command, nothing is done (PA-008).
     *
     * @param deliver the delivery of the instructions
     */
    public Individual chosen(DeliveryChoice deliver) {
        return choice(relationship.map(Relationship::code).orElse(null), deliver);
    }

    /** Returns the choice of this person, as {@link #chosen(DeliveryChoice)} does, with that relationship. */
    public Individual chosen(Relationship relationship, DeliveryChoice deliver) {
        return choice(relationship.code(), deliver);
    }

    /**
     * Returns the choice of this person, by e-mail to the address on file; without an address, the command is refused.
     */
    public Individual chosenByEmail() {
        return chosen(
                DeliveryChoice.email(person.email().map(EmailAddress::value).orElse(null)));
    }

    private Individual choice(@Nullable String relationship, DeliveryChoice deliver) {
        ChartId another =
                kind == IndividualKind.ANOTHER_PATIENT ? person.chart().orElse(null) : null;
        return Individual.fromForm(kind, Individual.Who.shown(another, fingerprint), relationship, deliver);
    }

    /**
     * The access that already exists between a person and the chart (PA-006).
     *
     * @param state one of the four states
     * @param since the instant when the grant came into force, or when the invitation was issued
     * @param until the instant when the invitation, or the grant, ends
     * @param invitation the live invitation
     * @param delivery the state of each of its messages
     */
    public record ExistingAccess(
            State state,
            Optional<Instant> since,
            Optional<Instant> until,
            Optional<InvitationId> invitation,
            List<MessageState> delivery) {

        /** The states of existing access. */
        public enum State {
            /** No access, and no live invitation. */
            NOTHING,
            /** A live invitation. */
            INVITED,
            /** A grant that permits now, or later. */
            IN_FORCE,
            /** A grant that is held. */
            HELD_BACK
        }

        /** The answer for a person without access and without a live invitation. */
        public static final ExistingAccess NOTHING =
                new ExistingAccess(State.NOTHING, Optional.empty(), Optional.empty(), Optional.empty(), List.of());

        public ExistingAccess {
            requireNonNull(state, "state");
            requireNonNull(since, "since");
            requireNonNull(until, "until");
            requireNonNull(invitation, "invitation");
            delivery = List.copyOf(delivery);
        }
    }

    /**
     * A chart that may be ticked for a person, and the reason for the offer (PA-023, PA-024).
     *
     * <p>A chart is granted only if it is ticked.
     *
     * @param chart the chart
     * @param patient the patient of that chart
     * @param source the source of the offer
     * @param chain the charts that lead to it, the open one first, this one last
     * @param reason the chain in the practice's language, such as "Camille's mother Amelie"; for the clerk only
     */
    public record AssociatedOffer(ChartId chart, Person patient, Source source, List<ChartId> chain, String reason) {

        /** The sources of offers. */
        public enum Source {
            /** The host links it to the open chart. */
            ASSOCIATED,
            /** An account with access to the open chart already has access to this one. */
            HELD_BY_ACCOUNT
        }

        public AssociatedOffer {
            requireNonNull(chart, "chart");
            requireNonNull(patient, "patient");
            requireNonNull(source, "source");
            chain = List.copyOf(chain);
            requireNonNull(reason, "reason");
        }

        /** Returns ids only. */
        @Override
        public String toString() {
            return "AssociatedOffer[" + chart + ", " + source + ", " + chain + "]";
        }
    }
}
