package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.model.Page;
import java.util.Objects;
import java.util.function.Function;

/** The part of a list that an address asks for. */
final class ListPart {

    private static final int ROWS = 20;

    private ListPart() {}

    /** The first if the address asks for none, or for one of another list. */
    static <T> Page<T> of(DeskRequest turn, Function<Page.Request, Page<T>> list) {
        Page.Request first = Page.Request.first(ROWS);
        String after = after(turn);
        try {
            return list.apply(after.isEmpty() ? first : first.after(new Page.Cursor(after)));
        } catch (IllegalArgumentException e) {
            return list.apply(first);
        }
    }

    /** After which line it begins; empty for the first. */
    static String after(DeskRequest turn) {
        return Objects.requireNonNullElse(turn.context().queryParam("after"), "");
    }
}
