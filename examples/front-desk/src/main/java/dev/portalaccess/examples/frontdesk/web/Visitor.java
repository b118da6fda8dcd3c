package dev.portalaccess.examples.frontdesk.web;

import dev.portalaccess.examples.frontdesk.embedding.Machine;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.Secret;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who looks at a page: a member of staff, the owner of a login, both, or nobody we know. Kept in the session. */
public final class Visitor {

    private static final String KEY = "visitor";

    private final String token;
    private @Nullable String staff;
    private String searched = "";
    private @Nullable AccountId account;
    private @Nullable Secret ticket;

    private Visitor(String token) {
        this.token = token;
    }

    /** The visitor of that request; a session is begun if there is none. */
    public static Visitor of(Context context) {
        Visitor known = context.sessionAttribute(KEY);
        if (known != null) {
            return known;
        }
        Visitor visitor = new Visitor(Machine.fresh());
        context.sessionAttribute(KEY, visitor);
        return visitor;
    }

    /** What every form of this visitor carries. */
    public String token() {
        return token;
    }

    /** The id of the member of staff who signed in. */
    public synchronized Optional<String> staff() {
        return Optional.ofNullable(staff);
    }

    /** Keeps what a member of staff looks for, until the next search. */
    public synchronized void searches(String text) {
        searched = text;
    }

    /** What a member of staff looked for last; empty if nothing. */
    public synchronized String searched() {
        return searched;
    }

    /** The login that signed in to the portal. */
    public synchronized Optional<AccountId> account() {
        return Optional.ofNullable(account);
    }

    /** What a right temporary password was exchanged for. */
    public synchronized Optional<Secret> ticket() {
        return Optional.ofNullable(ticket);
    }

    /** Signs staff in, under a new session id. */
    public synchronized void signIn(Context context, String member) {
        context.req().changeSessionId();
        staff = member;
    }

    /** Signs a login in, under a new session id. */
    public synchronized void signIn(Context context, AccountId login) {
        context.req().changeSessionId();
        account = login;
    }

    /** Keeps a ticket until it is used. */
    public synchronized void keep(Secret given) {
        ticket = given;
    }

    /** Lets go of the ticket. */
    public synchronized void dropTicket() {
        ticket = null;
    }

    /** Signs staff out. */
    public synchronized void staffLeaves() {
        staff = null;
        searched = "";
    }

    /** Signs the login out. */
    public synchronized void accountLeaves() {
        account = null;
        ticket = null;
    }

    /** The language of that request: a cookie, else the browser's, else English. */
    public static Locale language(Context context) {
        String chosen = context.cookie("language");
        String wanted = chosen != null ? chosen : context.header("Accept-Language");
        return wanted != null && wanted.toLowerCase(Locale.ROOT).startsWith("es")
                ? Locale.forLanguageTag("es")
                : Locale.ENGLISH;
    }
}
