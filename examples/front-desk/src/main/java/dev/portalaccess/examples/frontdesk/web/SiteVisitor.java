package dev.portalaccess.examples.frontdesk.web;

import dev.portalaccess.examples.frontdesk.embedding.SystemSources;
import dev.portalaccess.model.id.AccountId;
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
public final class SiteVisitor {

    /** With this begin the names of what the desk keeps in a session. */
    public static final String OF_DESK = "desk.";

    private static final String KEY = "visitor";

    private final Map<SiteSide, String> tokens = new EnumMap<>(SiteSide.class);
    private @Nullable String staff;
    private @Nullable AccountId account;

    private SiteVisitor() {}

    /** The visitor of that request; a session is begun if there is none. */
    public static SiteVisitor of(Context context) {
        SiteVisitor known = context.sessionAttribute(KEY);
        if (known != null) {
            return known;
        }
        SiteVisitor visitor = new SiteVisitor();
        context.sessionAttribute(KEY, visitor);
        return visitor;
    }

    /** What every form on that side carries, until somebody signs in there or out. */
    synchronized String token(SiteSide side) {
        return tokens.computeIfAbsent(side, any -> SystemSources.fresh());
    }

    /** Whether a form that is sent to that side was on one of its pages; to what is for everybody, on any page. */
    synchronized boolean gave(String token, SiteSide side) {
        return (side == SiteSide.DOORS ? tokens.values().stream() : Stream.ofNullable(tokens.get(side)))
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
        tokens.remove(SiteSide.DESK);
        staff = member;
    }

    /** Signs a login in, under a new session id. */
    public synchronized void signIn(Context context, AccountId login) {
        context.req().changeSessionId();
        tokens.remove(SiteSide.PORTAL);
        account = login;
    }

    /** Signs staff out; what the desk kept for them in the session goes with them. */
    public synchronized void staffLeaves(Context context) {
        tokens.remove(SiteSide.DESK);
        staff = null;
        context.sessionAttributeMap().keySet().stream()
                .filter(key -> key.startsWith(OF_DESK))
                .forEach(key -> context.sessionAttribute(key, null));
    }

    /** Signs the login out. */
    public synchronized void accountLeaves() {
        tokens.remove(SiteSide.PORTAL);
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
