package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.examples.frontdesk.accounts.AccountRules;
import dev.portalaccess.examples.frontdesk.accounts.PortalAccounts.Typed;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import io.javalin.http.Context;

/**
 * The form for a permanent user name and password.
 *
 * @param name the user name
 * @param password the password
 * @param repeated the password, typed again
 */
record NewAccountForm(String name, String password, String repeated) {

    private static final AccountRules RULES = new AccountRules();

    static NewAccountForm in(Context context) {
        return new NewAccountForm(
                PortalContext.typed(context, "new-name").strip(),
                PortalContext.typed(context, "new-password"),
                PortalContext.typed(context, "repeated"));
    }

    Typed typed() {
        return new Typed(name, password);
    }

    FormProblems problems() {
        FormProblems problems = RULES.faultOfName(name)
                .map(fault -> FormProblems.of("new-name", "fault." + fault))
                .orElse(FormProblems.NONE);
        FormProblems soFar = problems;
        problems = RULES.faultOfPassword(password, name)
                .map(fault -> soFar.and("new-password", "fault." + fault))
                .orElse(soFar);
        boolean same = password.equals(repeated);
        return same ? problems : problems.and("repeated", "fault.NOT_REPEATED");
    }

    @Override
    public String toString() {
        return "NewAccountForm[redacted]";
    }
}
