package dev.portalaccess.age;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.id.ChartId;
import java.util.List;
import java.util.Optional;

/**
 * One step of sending what was prepared for a day that has come.
 *
 * @param opened what was approved: the patient has been invited, or was already
 * @param left what is due and stays for staff, each with the findings against it
 * @param next where the next step begins; empty if there are no more
 */
public record StagedStep(List<AccessRequestId> opened, List<LeftStage> left, Optional<Page.Cursor> next) {

    /**
     * Something that is due and that the rules do not permit, or not without a reason of staff.
     *
     * @param request which one
     * @param chart the patient's chart
     * @param findings the rules against it; empty if its records kept changing
     */
    public record LeftStage(AccessRequestId request, ChartId chart, List<Finding> findings) {
        /** Copies the list. */
        public LeftStage {
            requireNonNull(request, "request");
            requireNonNull(chart, "chart");
            findings = List.copyOf(findings);
        }
    }

    /** Copies the lists. */
    public StagedStep {
        opened = List.copyOf(opened);
        left = List.copyOf(left);
        requireNonNull(next, "next");
    }
}
