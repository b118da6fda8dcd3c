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

/** The visitor of a page: a member of staff, the owner of an account, both, or neither. Stored in the session. */
public final class SiteVisitor {

    /** The prefix of the names of session attributes that the desk sets. */
    public static final String OF_DESK = "desk.";

    private static final String KEY = "visitor";

    private final Map<SiteSide, String> tokens = new EnumMap<>(SiteSide.class);
    private @Nullable String staff;
    private @Nullable AccountId account;

    private SiteVisitor() {}

    /** Returns the visitor of the request; begins a session if there is none. Only a form needs one. */
    public static SiteVisitor of(Context context) {
        SiteVisitor known = context.sessionAttribute(KEY);
        if (known != null) {
            return known;
        }
        SiteVisitor visitor = new SiteVisitor();
        context.sessionAttribute(KEY, visitor);
        return visitor;
    }

    /** Returns the visitor of the request; empty if there is no session. */
    public static Optional<SiteVisitor> find(Context context) {
        return Optional.ofNullable(context.sessionAttribute(KEY));
    }

    /** Returns the member of staff who is signed in. */
    public static Optional<String> staff(Context context) {
        return find(context).flatMap(SiteVisitor::staff);
    }

    /** Returns the account that is signed in to the portal. */
    public static Optional<AccountId> account(Context context) {
        return find(context).flatMap(SiteVisitor::account);
    }

    /** Returns the token of every form on the side. It changes when a person signs in or out there. */
    synchronized String token(SiteSide side) {
        return tokens.computeIfAbsent(side, any -> SystemSources.fresh());
    }

    /** Reports whether a page of the side carried the token; for the open pages, whether any page did. */
    synchronized boolean gave(String token, SiteSide side) {
        return (side == SiteSide.DOORS ? tokens.values().stream() : Stream.ofNullable(tokens.get(side)))
                .anyMatch(given -> isSame(given, token));
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private synchronized Optional<String> staff() {
        return Optional.ofNullable(staff);
    }

    private synchronized Optional<AccountId> account() {
        return Optional.ofNullable(account);
    }

    /** Signs a member of staff in, under a new session id. What the member before had typed is gone. */
    public synchronized void signIn(Context context, String member) {
        staffLeaves(context);
        context.req().changeSessionId();
        staff = member;
    }

    /** Signs an account in, under a new session id. */
    public synchronized void signIn(Context context, AccountId login) {
        context.req().changeSessionId();
        tokens.remove(SiteSide.PORTAL);
        account = login;
    }

    /** Signs the member of staff out and removes everything that the desk stored in the session. */
    public synchronized void staffLeaves(Context context) {
        tokens.remove(SiteSide.DESK);
        staff = null;
        context.sessionAttributeMap().keySet().stream()
                .filter(key -> key.startsWith(OF_DESK))
                .forEach(key -> context.sessionAttribute(key, null));
    }

    /** Signs the account out and removes everything that the portal stored in the session. */
    public synchronized void accountLeaves(Context context) {
        tokens.remove(SiteSide.PORTAL);
        account = null;
        SessionShelf.clear(context, SiteSide.PORTAL);
    }

    /** Returns the language of the request: the cookie's, else the browser's, else English. */
    public static Locale language(Context context) {
        String chosen = context.cookie("language");
        String wanted = chosen != null ? chosen : context.header("Accept-Language");
        return wanted != null && wanted.toLowerCase(Locale.ROOT).startsWith("es")
                ? Locale.forLanguageTag("es")
                : Locale.ENGLISH;
    }
}
