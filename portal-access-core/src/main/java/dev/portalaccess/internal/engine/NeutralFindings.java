package dev.portalaccess.internal.engine;

import dev.portalaccess.finding.Finding;
import java.util.List;
import java.util.Set;

/**
 * The findings for staff who may not see blocks and freezes (PA-075): what a block or a freeze refuses reads as what the
 * caller has no right to, and tells nothing else. The refusal is recorded with its own code all the same.
 */
final class NeutralFindings {

    private static final Set<String> REVEALING =
            Set.of(FindingDefinition.HOLDER_BARRED.name(), FindingDefinition.ACCESS_FROZEN.name());

    private static final String BARRED = "barred";
    private static final String CHANGED = "changed";

    private NeutralFindings() {}

    static List<Finding> of(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> REVEALING.contains(finding.code()))
                ? List.of(FindingDefinition.NOT_ALLOWED.at("actor"))
                : findings.stream().map(NeutralFindings::neutral).toList();
    }

    private static Finding neutral(Finding finding) {
        return finding.code().equals(FindingDefinition.CHART_LEFT_OUT.name())
                ? FindingDefinition.CHART_LEFT_OUT.at(
                        finding.path(),
                        finding.arguments().stream()
                                .map(argument -> argument.equals(BARRED) ? CHANGED : argument)
                                .toArray(String[]::new))
                : finding;
    }
}
