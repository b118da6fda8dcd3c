package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.model.Page;
import java.util.Objects;
import java.util.function.Function;

/** The part of a list that an address names. */
final class ListPart {

    private static final int ROWS = 20;

    private ListPart() {}

    /** Returns the part; the first one if the address names none, or one of another list. */
    static <T> Page<T> of(DeskRequest turn, Function<Page.Request, Page<T>> list) {
        Page.Request first = Page.Request.first(ROWS);
        String after = after(turn);
        try {
            return list.apply(after.isEmpty() ? first : first.after(new Page.Cursor(after)));
        } catch (IllegalArgumentException e) {
            return list.apply(first);
        }
    }

    /** Returns the address of the same part of the list. */
    static String same(DeskRequest turn, String address) {
        String query = turn.context().queryString();
        return query == null ? address : address + "?" + query;
    }

    /** Returns the cursor of the line before the part; empty for the first part. */
    static String after(DeskRequest turn) {
        return Objects.requireNonNullElse(turn.context().queryParam("after"), "");
    }
}
