package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import io.javalin.config.RoutesConfig;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The page with the messages of the practice and their states. */
public final class OutboxPage implements PageGroup {

    static final String ADDRESS = "/desk/outbox";

    private static final List<MessageState> FILTERS = List.of(
            MessageState.QUEUED,
            MessageState.DEFERRED,
            MessageState.HANDED_OVER,
            MessageState.BOUNCED,
            MessageState.BOUNCE_UNCERTAIN,
            MessageState.PARKED,
            MessageState.PRINT_UNCERTAIN,
            MessageState.WITHDRAWN);

    private final DeskPages reception;

    /**
     * A filter of the list.
     *
     * @param value the value in the address; empty for all messages
     * @param text the text of the filter
     * @param current whether the filter is in use
     */
    public record Filter(String value, String text, boolean current) {}

    /** Creates the page at the desk. */
    public OutboxPage(DeskPages reception) {
        this.reception = reception;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(ADDRESS, reception.to(OutboxPage::show));
        ReissueForm reissue = new ReissueForm(ADDRESS);
        routes.post(ADDRESS + "/reissue", reception.to(reissue::issue));
        reception.leads(routes, ADDRESS + "/reissue", turn -> ADDRESS);
    }

    private static void show(DeskRequest turn) {
        String wanted = wanted(turn);
        Page<Message> page = ListPager.page(
                turn, request -> turn.portal().delivery().messages(turn.clerk(), states(wanted), request));
        OutboxRows rows = new OutboxRows(turn, turn.portal().delivery().recipients(turn.clerk(), page.items()));
        turn.show(
                "outbox",
                turn.filled(List.of("form", "email")),
                Map.of(
                        "rows", page.items().stream().map(rows::row).toList(),
                        "next", page.next().map(Page.Cursor::value).orElse(""),
                        "state", wanted,
                        "after", ListPager.after(turn),
                        "filters", filters(turn, wanted),
                        "troubles", troubles(turn)));
    }

    private static List<String> troubles(DeskRequest turn) {
        MessageWords words = new MessageWords(turn.tongue());
        return turn.portal().delivery().troubles(turn.clerk()).stream()
                .map(words::trouble)
                .toList();
    }

    private static String wanted(DeskRequest turn) {
        String typed = turn.context().queryParam("state");
        return FILTERS.stream()
                .map(MessageWords::value)
                .filter(value -> value.equals(typed))
                .findFirst()
                .orElse("");
    }

    private static Set<MessageState> states(String wanted) {
        return FILTERS.stream()
                .filter(state -> MessageWords.value(state).equals(wanted))
                .findFirst()
                .<Set<MessageState>>map(Set::of)
                .orElseGet(() -> EnumSet.allOf(MessageState.class));
    }

    private static List<Filter> filters(DeskRequest turn, String wanted) {
        return Stream.concat(Stream.of(""), FILTERS.stream().map(MessageWords::value))
                .map(value -> new Filter(
                        value,
                        turn.say(value.isEmpty() ? "outbox.all" : "outbox.state." + value),
                        value.equals(wanted)))
                .toList();
    }
}
