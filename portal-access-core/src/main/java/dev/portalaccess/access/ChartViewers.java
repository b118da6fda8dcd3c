package dev.portalaccess.access;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who may open a chart, for the patient or a person who is entitled to see it (PA-073). It holds no secret and no
 * address.
 *
 * @param chart the chart
 * @param at the instant that statuses refer to
 * @param people one entry for each grant that is not closed and has not ended, in the order the grants came into force
 * @param invited the people who are invited and cannot open the chart yet, the one invited last first; the first
 *     {@value #MOST_INVITED} if there are more
 */
public record ChartViewers(ChartId chart, Instant at, List<PersonEntry> people, List<InvitedEntry> invited) {

    /** The maximum number of people who are invited. */
    public static final int MOST_INVITED = 100;

    /**
     * A person with access.
     *
     * @param grant the grant; {@link MyAccess#end} takes it to end the access
     * @param name the person's name; empty if the person is no longer on record
     * @param terms the relationship, the basis and what the person may do at the age of the patient
     * @param since the instant when the access began or begins
     * @param until the first instant when it has ended; empty if it has no end
     * @param status {@code IN_FORCE}, {@code NOT_YET}, {@code HELD} if the person cannot open the chart for now,
     *     for any reason, or {@code UNRECOGNISED}
     * @param grantedBy who gave it; without the id of a member of staff, unless the policy names staff
     * @param lastUsed the last day when the chart was opened, if use is recorded
     * @param isMine whether it is the access of the account that asks
     * @param canEnd whether that account may end it
     */
    public record PersonEntry(
            GrantOn grant,
            Optional<PersonName> name,
            GrantTerms terms,
            Instant since,
            Optional<Instant> until,
            Grant.Status status,
            GrantingActor grantedBy,
            Optional<LocalDate> lastUsed,
            boolean isMine,
            boolean canEnd) {

        public PersonEntry {
            requireNonNull(grant, "grant");
            requireNonNull(name, "name");
            requireNonNull(terms, "terms");
            requireNonNull(since, "since");
            requireNonNull(until, "until");
            requireNonNull(status, "status");
            requireNonNull(grantedBy, "grantedBy");
            requireNonNull(lastUsed, "lastUsed");
        }

        /** Reports whether this is the patient's own access. */
        public boolean isPatients() {
            return terms.isOwn();
        }
    }

    /**
     * Who gave a person access.
     *
     * @param kind the kind of actor
     * @param id the host's id of the member of staff or of the account; empty for staff unless the policy names them
     */
    public record GrantingActor(Actor.Kind kind, Optional<String> id) {
        public GrantingActor {
            requireNonNull(kind, "kind");
            requireNonNull(id, "id");
        }
    }

    /**
     * A person who is invited.
     *
     * @param invitation the invitation
     * @param name the person's name; empty if the person is no longer on record
     * @param relationship what the person is to the patient, if it is stated
     * @param since the instant when the invitation was issued
     * @param until the first instant when it has expired
     */
    public record InvitedEntry(
            InvitationId invitation,
            Optional<PersonName> name,
            Optional<Relationship> relationship,
            Instant since,
            Instant until) {

        public InvitedEntry {
            requireNonNull(invitation, "invitation");
            requireNonNull(name, "name");
            requireNonNull(relationship, "relationship");
            requireNonNull(since, "since");
            requireNonNull(until, "until");
        }
    }

    public ChartViewers {
        requireNonNull(chart, "chart");
        requireNonNull(at, "at");
        people = List.copyOf(people);
        invited = List.copyOf(invited);
    }
}
