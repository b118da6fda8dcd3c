package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.model.text.TextKey;
import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page with all texts of the practice. It marks the texts that the practice has written itself. */
public final class TextListPage implements PageGroup {

    static final String ADDRESS = "/desk/texts";

    private final DeskPages reception;

    /**
     * The texts of an occasion.
     *
     * @param kind the kind of message
     * @param when the occasion of the message
     * @param channel the channel of the message
     * @param versions the text in each language, in the order of the practice's languages
     */
    public record Row(String kind, String when, String channel, List<Version> versions) {}

    /**
     * A text in one language.
     *
     * @param address the address where the text is changed
     * @param language the language
     * @param name the name of the text, for screen readers
     * @param state whether the text is built in or the practice's
     */
    public record Version(String address, String language, String name, StateBadge state) {}

    /** Creates the page at the desk. */
    public TextListPage(DeskPages reception) {
        this.reception = reception;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(ADDRESS, reception.to(TextListPage::show));
    }

    private static void show(DeskRequest turn) {
        List<Row> rows = TextKeyAddress.all(turn.ehr().practice().language()).stream()
                .map(occasion -> row(turn, occasion))
                .toList();
        turn.show("texts", Map.of("rows", rows, "languages", MessageLanguages.of(turn)));
    }

    private static Row row(DeskRequest turn, TextKey occasion) {
        String kind = TextKeyAddress.lower(occasion.kind());
        return new Row(
                turn.say("text.kind." + kind),
                turn.say("text.when." + kind),
                turn.say("text.channel." + TextKeyAddress.lower(occasion.channel())),
                turn.ehr().practice().languages().stream()
                        .map(language -> version(turn, new TextKey(occasion.kind(), occasion.channel(), language)))
                        .toList());
    }

    private static Version version(DeskRequest turn, TextKey occasion) {
        Locale language = occasion.language();
        boolean own = turn.portal().texts().current(turn.clerk(), occasion).isOwn();
        return new Version(
                TextKeyAddress.of(occasion),
                MessageLanguages.name(language, turn.language()),
                TextPage.name(turn, occasion),
                own ? new StateBadge(turn.say("text.own"), "good") : new StateBadge(turn.say("text.built-in"), "off"));
    }
}
