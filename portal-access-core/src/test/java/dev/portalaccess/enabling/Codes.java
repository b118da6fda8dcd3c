package dev.portalaccess.enabling;

import dev.portalaccess.Outcome;
import dev.portalaccess.finding.Finding;
import java.util.List;

/** What tests of findings read off an outcome. */
final class Codes {

    private Codes() {}

    /** Each finding as code, at-sign and path. */
    static List<String> of(Outcome<?> outcome) {
        return outcome.findings().stream().map(Codes::of).toList();
    }

    static String of(Finding finding) {
        return finding.code() + "@" + finding.path();
    }
}
