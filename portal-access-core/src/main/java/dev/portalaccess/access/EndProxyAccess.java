package dev.portalaccess.access;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.model.Reason;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The command of a person at the portal to end somebody's access to a chart, or the person's own.
 *
 * @param grant the grant, from {@link ChartViewers}
 * @param words why, in the person's words; up to 500 characters, kept on the grant and nowhere else
 */
public record EndProxyAccess(
        GrantOn grant,

        @Size(max = Reason.LONGEST_TEXT, message = FindingCode.TEXT_TOO_LONG) @Nullable
        String words) {

    public EndProxyAccess {
        requireNonNull(grant, "grant");
    }

    /** Returns a command without words. */
    public static EndProxyAccess of(GrantOn grant) {
        return new EndProxyAccess(grant, null);
    }

    /** Returns ids only, because someone may have typed names. */
    @Override
    public String toString() {
        return "EndProxyAccess[" + grant + "]";
    }
}
