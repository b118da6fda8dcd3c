package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.examples.frontdesk.embedding.SystemSources;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The invitations that a person has opened in this browser and not accepted yet. Each has its own number, which
 * stands in the addresses of its pages and forms: two windows with two invitations never get each other's. The number
 * means nothing in another browser.
 *
 * <p>The newest {@value #MOST} are kept; the codes of the others are wiped.
 */
final class OpenedInvitations {

    private static final String KEY = "invitations";
    private static final int MOST = 10;

    private final Map<String, PendingInvitation> opened = new LinkedHashMap<>();

    private OpenedInvitations() {}

    /** Returns those of this browser; empty if there is none. */
    static Optional<OpenedInvitations> of(Context context) {
        return Optional.ofNullable(context.sessionAttribute(KEY));
    }

    /** Keeps the invitation and returns its number. */
    static String keep(Context context, PendingInvitation invitation) {
        OpenedInvitations all = of(context).orElseGet(OpenedInvitations::new);
        context.sessionAttribute(KEY, all);
        return all.put(invitation);
    }

    /** Wipes all of this browser. */
    static void drop(Context context) {
        of(context).ifPresent(OpenedInvitations::wipe);
        context.sessionAttribute(KEY, null);
    }

    private synchronized String put(PendingInvitation invitation) {
        String number = SystemSources.fresh();
        opened.put(number, invitation);
        if (opened.size() > MOST) {
            remove(List.of(opened.keySet().iterator().next()));
        }
        return number;
    }

    synchronized Optional<PendingInvitation> find(String number) {
        return Optional.ofNullable(opened.get(number));
    }

    /** Wipes the invitation, wherever it was opened in this browser. */
    synchronized void finish(PendingInvitation finished) {
        remove(opened.entrySet().stream()
                .filter(one -> one.getValue() == finished || one.getValue().isSame(finished))
                .map(Map.Entry::getKey)
                .toList());
    }

    private synchronized void wipe() {
        remove(List.copyOf(opened.keySet()));
    }

    private void remove(List<String> numbers) {
        numbers.forEach(number -> Optional.ofNullable(opened.remove(number)).ifPresent(PendingInvitation::wipe));
    }
}
