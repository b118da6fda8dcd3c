package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.examples.frontdesk.accounts.Accounts.Typed;
import dev.portalaccess.examples.frontdesk.accounts.LoginRules;
import dev.portalaccess.examples.frontdesk.web.Problems;
import io.javalin.http.Context;

/**
 * The form on which somebody chooses a permanent user name and password.
 *
 * @param name the user name
 * @param password the password
 * @param repeated the password once more
 */
record NewLogin(String name, String password, String repeated) {

    private static final LoginRules RULES = new LoginRules();

    static NewLogin in(Context context) {
        return new NewLogin(
                Lobby.typed(context, "new-name").strip(),
                Lobby.typed(context, "new-password"),
                Lobby.typed(context, "repeated"));
    }

    Typed typed() {
        return new Typed(name, password);
    }

    Problems problems(Context context, Lobby lobby) {
        Problems problems = RULES.faultOfName(name)
                .map(fault -> Problems.of("new-name", lobby.tongue(context).say("fault." + fault)))
                .orElse(Problems.NONE);
        Problems soFar = problems;
        problems = RULES.faultOfPassword(password, name)
                .map(fault -> soFar.and("new-password", lobby.tongue(context).say("fault." + fault)))
                .orElse(soFar);
        boolean same = password.equals(repeated);
        return same ? problems : problems.and("repeated", lobby.tongue(context).say("fault.NOT_REPEATED"));
    }

    @Override
    public String toString() {
        return "NewLogin[redacted]";
    }
}
