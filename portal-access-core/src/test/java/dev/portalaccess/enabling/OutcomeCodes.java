package dev.portalaccess.enabling;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.finding.Finding;
import java.util.List;

/** What tests of findings read off an outcome. */
final class OutcomeCodes {

    private OutcomeCodes() {}

    /** Each finding as code, at-sign and path. */
    static List<String> of(Outcome<?> outcome) {
        return outcome.findings().stream().map(OutcomeCodes::of).toList();
    }

    static String of(Finding finding) {
        return finding.code() + "@" + finding.path();
    }
}
