package dev.portalaccess.examples.frontdesk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A part of an address between two slashes: ids of a host may hold anything that can be seen, a slash among it. */
public final class PathSegment {

    private PathSegment() {}

    /** That text, so that it stays one part and comes out again as it was. */
    public static String of(String text) {
        // In a form a blank is a plus; in a path it is not.
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
