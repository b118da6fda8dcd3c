package dev.portalaccess.enabling;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.model.id.ChartId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The command behind <em>Enable Portal Access</em>: the people who get access to a chart, and how each gets the
 * instructions.
 *
 * @param chart the open chart
 * @param individuals one to twenty people, of any mix of kinds
 */
public record EnableAccess(
        ChartId chart,

        @NotEmpty(message = FindingCode.INDIVIDUALS_MISSING) @Size(max = 20, message = FindingCode.TOO_MANY_INDIVIDUALS)
        List<@Valid Individual> individuals) {

    public EnableAccess {
        requireNonNull(chart, "chart");
        individuals = List.copyOf(individuals);
    }

    /** Returns a command for those people on that chart. */
    public static EnableAccess on(ChartId chart, Individual... individuals) {
        return new EnableAccess(chart, List.of(individuals));
    }
}
