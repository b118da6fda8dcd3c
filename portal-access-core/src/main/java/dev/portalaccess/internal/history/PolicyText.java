package dev.portalaccess.internal.history;

import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.policy.PortalPolicy;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The settings of a policy that decide about access, whole, as a text of one setting in a line (PA-083): the areas that
 * the host adds, the statuses that keep a closed chart readable, the age of majority, and the age policy. Policies with
 * the same settings have the same text.
 *
 * <p>The text is stored and stands in the audit trail. Its form never changes; another form has another first line.
 */
final class PolicyText {

    private static final String FIRST_LINE = "portal-access policy 1";
    private static final String AREA = "area ";
    private static final String READABLE = "readable ";
    private static final String ADULT_AGE = "adult-age ";

    private PolicyText() {}

    /** Returns the text of the policy. */
    static String of(PortalPolicy policy) {
        List<String> lines = new ArrayList<>(List.of(FIRST_LINE));
        policy.areas().stream()
                .filter(area -> !ChartArea.STANDARD.contains(area))
                .sorted()
                .map(area -> AREA + area.path())
                .forEach(lines::add);
        Stream.of(ChartStatus.values())
                .filter(status -> status != ChartStatus.OPEN && policy.staysReadable(status))
                .map(status -> READABLE + status.name())
                .forEach(lines::add);
        lines.add(ADULT_AGE + policy.adultAge());
        lines.addAll(AgePolicyText.lines(policy.agePolicy()));
        return String.join("\n", lines);
    }

    /**
     * Returns a policy that decides as the text says, with defaults where nothing depends on it; empty if this version
     * of the library cannot read the text.
     */
    static Optional<PortalPolicy> read(String text) {
        try {
            return Optional.of(policy(text.lines().toList())).filter(read -> of(read).equals(text));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static PortalPolicy policy(List<String> lines) {
        PortalPolicy.Builder policy = PortalPolicy.standard().agePolicy(AgePolicyText.read(lines));
        Set<ChartStatus> readable = EnumSet.noneOf(ChartStatus.class);
        lines.forEach(line -> {
            if (line.startsWith(AREA)) {
                policy.area(new ChartArea(line.substring(AREA.length())));
            } else if (line.startsWith(READABLE)) {
                readable.add(ChartStatus.valueOf(line.substring(READABLE.length())));
            } else if (line.startsWith(ADULT_AGE)) {
                policy.adultAge(Integer.parseInt(line.substring(ADULT_AGE.length())));
            }
        });
        return policy.keepReadable(readable).build();
    }
}
