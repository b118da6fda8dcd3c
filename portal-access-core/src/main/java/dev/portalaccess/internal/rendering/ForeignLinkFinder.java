package dev.portalaccess.internal.rendering;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds links that lead a reader away from the portal (PA-140). Mail programs turn text that looks like an address into
 * a link, so this checks the text, not the markup.
 */
final class ForeignLinkFinder {

    /** Addresses with a scheme (the first group) or without one: mail programs turn both into links. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?iU)\\b(?:([a-z][a-z0-9+.-]*://\\S*|(?:javascript|data|vbscript|file):\\S+)"
                    + "|www\\.\\S+|(?<![@\\w.-])[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,}(?::\\d+)?[/?#]\\S*)");

    private static final Pattern NO_PART_OF_IT = Pattern.compile("[.,;:!?)\\]\"'<>]+$");

    private final String own;

    /** Creates a finder that treats every other host as foreign. */
    ForeignLinkFinder(URI portal) {
        this.own = lower(portal.getHost());
    }

    /** Returns the foreign hosts, or {@code ?} for an address whose host cannot be read, in alphabetical order. */
    Set<String> findHosts(String text) {
        Set<String> hosts = new TreeSet<>();
        ADDRESS.matcher(text)
                .results()
                .map(found -> host(found).orElse("?"))
                .filter(host -> !host.equals(own))
                .forEach(hosts::add);
        return hosts;
    }

    private static Optional<String> host(MatchResult found) {
        String address = NO_PART_OF_IT.matcher(found.group()).replaceAll("");
        try {
            URI uri = new URI(found.group(1) == null ? "https://" + address : address);
            // The part before an @ looks like a host to readers, but is not the host.
            return Optional.ofNullable(uri.getRawUserInfo() == null ? uri.getHost() : null)
                    .map(ForeignLinkFinder::lower);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String lower(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
