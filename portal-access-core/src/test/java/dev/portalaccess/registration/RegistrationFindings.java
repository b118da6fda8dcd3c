package dev.portalaccess.registration;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.finding.Finding;
import java.util.List;

/** What tests of findings read off an outcome. */
final class RegistrationFindings {

    private RegistrationFindings() {}

    /** Each finding as code, at-sign and path. */
    static List<String> by(Outcome<?> outcome) {
        return by(outcome.findings());
    }

    static List<String> by(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code() + "@" + finding.path())
                .toList();
    }
}
