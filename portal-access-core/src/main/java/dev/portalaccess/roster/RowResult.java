package dev.portalaccess.roster;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.InvitationId;
import java.util.List;
import java.util.Optional;

/**
 * The line of the report about one row. It holds ids and codes, so it may be written to a file.
 *
 * @param number the place of the row in the file, counted from 1
 * @param source the source id of the row; empty text if the row has none
 * @param is the class of the row
 * @param findings what is to be said of the row; what the caller may not see is left out
 * @param invitation the invitation that was issued, or is there already, as far as it is known
 * @param grant the grant that was taken over, or is there already, as far as it is known
 */
public record RowResult(
        long number,
        String source,
        RowClass is,
        List<Finding> findings,
        Optional<InvitationId> invitation,
        Optional<GrantId> grant) {

    public RowResult {
        requireNonNull(source, "source");
        requireNonNull(is, "is");
        findings = List.copyOf(findings);
        requireNonNull(invitation, "invitation");
        requireNonNull(grant, "grant");
    }
}
