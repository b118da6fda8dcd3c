package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.Severity;
import dev.portalaccess.model.IndividualKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be said of step 1 before step 2 is asked: what is missing, in the library's own words. Whatever takes rules to
 * judge, the command judges at the end.
 */
final class StepOne {

    private final List<Finding> findings = new ArrayList<>();

    private StepOne() {}

    static List<Finding> check(EnableForm form) {
        StepOne check = new StepOne();
        if (form.chosen().isEmpty()) {
            check.add("INDIVIDUALS_MISSING", "PA-005", "individuals");
        }
        for (int i = 0; i < form.chosen().size(); i++) {
            check.check(form.chosen().get(i), "individuals[" + i + "].");
        }
        return check.findings;
    }

    private void check(Entry entry, String path) {
        if (entry.kind() == IndividualKind.OTHER) {
            need(entry, "given", new Missing("GIVEN_NAME_MISSING", "PA-004", path + "who.given"));
            need(entry, "family", new Missing("FAMILY_NAME_MISSING", "PA-004", path + "who.family"));
        }
        need(entry, "channel", new Missing("METHOD_MISSING", "PA-010", path + "deliver.channel"));
        if (entry.value("channel").equals("EMAIL")) {
            need(entry, "email", new Missing("EMAIL_MISSING", "PA-011", path + "deliver.email"));
        }
        String email = entry.value("email");
        if (!email.isEmpty() && (email.indexOf('@') < 1 || email.endsWith("@"))) {
            add("EMAIL_INVALID", "PA-018", path + "deliver.email");
        }
    }

    /**
     * What to say of an empty field.
     *
     * @param code of the finding
     * @param rule behind it
     * @param path of the field
     */
    private record Missing(String code, String rule, String path) {}

    private void need(Entry entry, String field, Missing missing) {
        if (entry.value(field).isEmpty()) {
            add(missing.code(), missing.rule(), missing.path());
        }
    }

    private void add(String code, String rule, String path) {
        findings.add(new Finding(code, Severity.ERROR, rule, path, List.of()));
    }
}
