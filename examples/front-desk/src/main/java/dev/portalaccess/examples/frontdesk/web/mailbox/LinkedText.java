package dev.portalaccess.examples.frontdesk.web.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text, split at its links. Only links to this machine count, because the portal runs there. */
final class LinkedText {

    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1(?::\\d+)?/[^\\s<>\"]*[^\\s<>\".,;)]");

    private LinkedText() {}

    /** A passage of the text. */
    record Passage(String text, boolean isLink) {}

    static List<Passage> of(String text) {
        List<Passage> passages = new ArrayList<>();
        Matcher links = LINK.matcher(text);
        int from = 0;
        while (links.find()) {
            passages.add(new Passage(text.substring(from, links.start()), false));
            passages.add(new Passage(links.group(), true));
            from = links.end();
        }
        passages.add(new Passage(text.substring(from), false));
        return passages;
    }
}
