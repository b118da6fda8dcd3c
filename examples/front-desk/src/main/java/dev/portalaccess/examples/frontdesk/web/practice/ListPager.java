package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.model.Page;
import java.util.Objects;
import java.util.function.Function;

/** The pages of a long list at the desk: how many rows a page has, and which page an address names. */
final class ListPager {

    private static final int ROWS_PER_PAGE = 20;

    private ListPager() {}

    /** Returns the page that the address names; the first one if it names none, or one of another list. */
    static <T> Page<T> page(DeskRequest turn, Function<Page.Request, Page<T>> list) {
        Page.Request first = Page.Request.first(ROWS_PER_PAGE);
        String after = after(turn);
        try {
            return list.apply(after.isEmpty() ? first : first.after(new Page.Cursor(after)));
        } catch (IllegalArgumentException e) {
            return list.apply(first);
        }
    }

    /** Returns the address with the same page of the list. */
    static String samePage(DeskRequest turn, String address) {
        String query = turn.context().queryString();
        return query == null ? address : address + "?" + query;
    }

    /** Returns the cursor of the row before the page; empty for the first page. */
    static String after(DeskRequest turn) {
        return Objects.requireNonNullElse(turn.context().queryParam("after"), "");
    }
}
