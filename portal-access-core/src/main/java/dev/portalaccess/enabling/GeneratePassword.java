package dev.portalaccess.enabling;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.model.id.ChartId;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The command behind <em>Generate Password</em>: a temporary user name and password for the patient, on paper (PA-030).
 *
 * @param chart the open chart
 * @param language an IETF language tag; {@code null} for the practice's default
 */
public record GeneratePassword(
        ChartId chart,

        @Size(max = 35, message = FindingCode.TEXT_TOO_LONG) @Nullable
        String language) {

    public GeneratePassword {
        requireNonNull(chart, "chart");
    }

    /** Returns a command in the practice's default language. */
    public static GeneratePassword on(ChartId chart) {
        return new GeneratePassword(chart, null);
    }
}
