package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import java.util.List;
import java.util.Optional;

/**
 * A change of access, in ids and a code (PA-113). It says where to look again and decides nothing:
 * whether an account may still open a chart is what a decision says.
 *
 * @param kind what happened
 * @param accounts the accounts that it concerns; empty if no account is bound to it yet
 * @param chart the chart; empty if it concerns every chart of the practice
 * @param grant the grant; empty if it concerns all grants of the accounts
 */
public record AccessChange(Kind kind, List<AccountId> accounts, Optional<ChartId> chart, Optional<GrantId> grant) {

    /** What happened. */
    public enum Kind {
        /** A grant came into force. */
        GRANTED(false),
        /** A grant permits more than before, or for longer. */
        WIDENED(false),
        /** A grant permits less than before, or for a shorter time. */
        NARROWED(true),
        /** A hold suspends a grant. */
        HELD(true),
        /** The last hold of a grant was lifted. */
        RELEASED(false),
        /** The period of a grant has passed. */
        ENDED(true),
        /** A grant was revoked. */
        REVOKED(true),
        /** A block or a freeze was set. */
        RESTRICTED(true),
        /** A block or a freeze was lifted; another may still stand. */
        LIFTED(false),
        /**
         * Something changed that decisions rest on, for more or for less: a statement about the patient beside the age,
         * the ground of a grant, the address or the accounts of a person.
         */
        REASSESSED(true),
        /** A change that a newer version has written. */
        UNRECOGNISED(true);

        private final boolean mayTakeAway;

        Kind(boolean mayTakeAway) {
            this.mayTakeAway = mayTakeAway;
        }

        /** Reports whether an account may have lost something by it. */
        public boolean mayTakeAway() {
            return mayTakeAway;
        }
    }

    public AccessChange {
        requireNonNull(kind, "kind");
        accounts = List.copyOf(accounts);
        requireNonNull(chart, "chart");
        requireNonNull(grant, "grant");
    }

    /** Returns a change of one grant. */
    public static AccessChange of(Kind kind, Grant grant) {
        return new AccessChange(kind, List.of(grant.account()), Optional.of(grant.chart()), Optional.of(grant.id()));
    }

    /** Returns the accounts whose sessions and tokens the host ends; empty if the change took nothing away. */
    public List<AccountId> accountsToSignOut() {
        return kind.mayTakeAway() ? accounts : List.of();
    }
}
