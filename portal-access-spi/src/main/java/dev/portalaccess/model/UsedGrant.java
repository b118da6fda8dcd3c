package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import java.util.Optional;

/**
 * A grant that a permission rests on: who used it, and on whose authority. The holder is the person who opens the
 * chart, never the patient of the chart; only if the access is the patient's own are they one person.
 *
 * @param grant the grant
 * @param holder the person who holds it
 * @param relationship what the holder is to the patient; empty if it is not stated
 * @param basis the legal basis that the grant states; empty if it states none
 */
public record UsedGrant(
        GrantId grant, HolderId holder, Optional<Relationship> relationship, Optional<LegalBasis> basis) {

    public UsedGrant {
        requireNonNull(grant, "grant");
        requireNonNull(holder, "holder");
        requireNonNull(relationship, "relationship");
        requireNonNull(basis, "basis");
    }

    /** Returns what a record says of the grant. */
    public static UsedGrant of(Grant grant) {
        return new UsedGrant(
                grant.id(),
                grant.holder(),
                grant.terms().relationship(),
                grant.terms().basis().map(StatedBasis::kind));
    }

    /** Reports whether it is the patient's own access. */
    public boolean isOwn() {
        return relationship.filter(Relationship::isSelf).isPresent();
    }
}
