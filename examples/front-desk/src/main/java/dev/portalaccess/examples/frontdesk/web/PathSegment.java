package dev.portalaccess.examples.frontdesk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A segment of a URL path. It is encoded, because the ids of a host may contain any visible character, including a
 * slash.
 */
public final class PathSegment {

    private PathSegment() {}

    /** Encodes the text so that it stays one segment and decodes to the same text. */
    public static String of(String text) {
        // Forms encode a blank as a plus; paths do not.
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
