package dev.portalaccess.examples.frontdesk.web;

import dev.portalaccess.examples.frontdesk.embedding.Machine;
import dev.portalaccess.model.AccountId;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who looks at a page: a member of staff, the owner of a login, both, or nobody we know. Kept in the session. */
public final class Visitor {

    /** With this begin the names of what the desk keeps in a session. */
    public static final String OF_DESK = "desk.";

    private static final String KEY = "visitor";

    private final Map<Side, String> tokens = new EnumMap<>(Side.class);
    private @Nullable String staff;
    private @Nullable AccountId account;

    private Visitor() {}

    /** The visitor of that request; a session is begun if there is none. */
    public static Visitor of(Context context) {
        Visitor known = context.sessionAttribute(KEY);
        if (known != null) {
            return known;
        }
        Visitor visitor = new Visitor();
        context.sessionAttribute(KEY, visitor);
        return visitor;
    }

    /** What every form on that side carries, until somebody signs in there or out. */
    synchronized String token(Side side) {
        return tokens.computeIfAbsent(side, any -> Machine.fresh());
    }

    /** Whether a form that is sent to that side was on one of its pages; to what is for everybody, on any page. */
    synchronized boolean gave(String token, Side side) {
        return (side == Side.DOORS ? tokens.values().stream() : Stream.ofNullable(tokens.get(side)))
                .anyMatch(given -> isSame(given, token));
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** The id of the member of staff who signed in. */
    public synchronized Optional<String> staff() {
        return Optional.ofNullable(staff);
    }

    /** The login that signed in to the portal. */
    public synchronized Optional<AccountId> account() {
        return Optional.ofNullable(account);
    }

    /** Signs staff in, under a new session id. */
    public synchronized void signIn(Context context, String member) {
        context.req().changeSessionId();
        tokens.remove(Side.DESK);
        staff = member;
    }

    /** Signs a login in, under a new session id. */
    public synchronized void signIn(Context context, AccountId login) {
        context.req().changeSessionId();
        tokens.remove(Side.PORTAL);
        account = login;
    }

    /** Signs staff out; what the desk kept for them in the session goes with them. */
    public synchronized void staffLeaves(Context context) {
        tokens.remove(Side.DESK);
        staff = null;
        context.sessionAttributeMap().keySet().stream()
                .filter(key -> key.startsWith(OF_DESK))
                .forEach(key -> context.sessionAttribute(key, null));
    }

    /** Signs the login out. */
    public synchronized void accountLeaves() {
        tokens.remove(Side.PORTAL);
        account = null;
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
