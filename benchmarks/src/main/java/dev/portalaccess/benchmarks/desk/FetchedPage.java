package dev.portalaccess.benchmarks.desk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page that a click led to. */
final class FetchedPage {

    private static final int GOOD = 200;

    private final URI address;
    private final int status;
    private final byte[] body;

    /** Creates a page at the address after redirects. */
    FetchedPage(URI address, int status, byte[] body) {
        this.address = address;
        this.status = status;
        this.body = body;
    }

    byte[] body() {
        return body;
    }

    boolean isGood() {
        return status == GOOD;
    }

    Document document() {
        return Jsoup.parse(new String(body, StandardCharsets.UTF_8), address.toString());
    }

    /** Returns the first element that matches the selector. */
    Element first(String selector) {
        Element found = document().selectFirst(selector);
        if (found == null) {
            throw new UnexpectedPageException(this, selector);
        }
        return found;
    }

    boolean has(String selector) {
        return document().selectFirst(selector) != null;
    }

    /** Returns the address of the link. */
    String link(String selector) {
        return first(selector).absUrl("href");
    }

    /** Returns a text for the analysis of errors. */
    String told() {
        Document document = document();
        return String.format(
                Locale.ROOT,
                "%d %s \"%s\" %s",
                status,
                address.getPath(),
                document.select("h1").text(),
                document.select("[role=alert], .note.warn").text());
    }
}
