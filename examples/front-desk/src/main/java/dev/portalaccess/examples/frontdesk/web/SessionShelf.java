package dev.portalaccess.examples.frontdesk.web;

import dev.portalaccess.examples.frontdesk.embedding.SystemSources;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of one visit keep between two requests, each under a number of its own that the address of the next
 * page carries. Two windows of one browser therefore never get each other's. The newest {@value #MOST} are kept.
 */
public final class SessionShelf {

    private static final String KEY = "shelf";
    private static final int MOST = 24;

    private final Map<String, Object> kept = new LinkedHashMap<>();

    private SessionShelf() {}

    /** Keeps the value until the visit ends, and returns its number. */
    public static String keep(Context context, Object value) {
        return keep(context, SiteSide.of(context.path()), value);
    }

    /** Returns the kept value that the parameter of the address names; empty if there is none of the type. */
    public static <T> Optional<T> find(Context context, String parameter, Class<T> type) {
        return find(context, SiteSide.of(context.path()), context.queryParam(parameter), type);
    }

    static <T> Optional<T> find(Context context, SiteSide side, @Nullable String number, Class<T> type) {
        SessionShelf shelf = number == null ? null : context.sessionAttribute(key(side));
        return shelf == null
                ? Optional.empty()
                : Optional.ofNullable(shelf.look(number))
                        .filter(type::isInstance)
                        .map(type::cast);
    }

    static String keep(Context context, SiteSide side, Object value) {
        String key = key(side);
        SessionShelf shelf = context.sessionAttribute(key);
        if (shelf == null) {
            shelf = new SessionShelf();
            context.sessionAttribute(key, shelf);
        }
        return shelf.put(value);
    }

    /** Forgets all that the pages of the side keep. */
    static void clear(Context context, SiteSide side) {
        context.sessionAttribute(key(side), null);
    }

    private static String key(SiteSide side) {
        return side == SiteSide.DESK ? SiteVisitor.OF_DESK + KEY : KEY;
    }

    private synchronized String put(Object value) {
        String number = SystemSources.fresh();
        kept.put(number, value);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        return number;
    }

    private synchronized @Nullable Object look(@Nullable String number) {
        return number == null ? null : kept.get(number);
    }
}
