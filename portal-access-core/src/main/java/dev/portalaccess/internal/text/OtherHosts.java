package dev.portalaccess.internal.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * PA-140: where a text would lead its reader away from the portal. Mail programs make links of whatever looks like one,
 * so this looks at what is written, not at markup.
 */
final class OtherHosts {

    private static final Pattern ADDRESS =
            Pattern.compile("(?iU)\\b(?:[a-z][a-z0-9+.-]*://\\S*|(?:javascript|data|vbscript|file):\\S+|www\\.\\S+"
                    + "|(?<![@\\w.-])[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,}(?::\\d+)?[/?#]\\S*)");

    private static final Pattern NO_PART_OF_IT = Pattern.compile("[.,;:!?)\\]\"'<>]+$");

    private final String own;

    /** Everything but that host is another. */
    OtherHosts(URI portal) {
        this.own = lower(portal.getHost());
    }

    /** The hosts that are named, or {@code ?} for an address whose host cannot be read; in the order of the alphabet. */
    Set<String> in(String text) {
        Set<String> others = new TreeSet<>();
        ADDRESS.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> host(NO_PART_OF_IT.matcher(found).replaceAll("")).orElse("?"))
                .filter(host -> !host.equals(own))
                .forEach(others::add);
        return others;
    }

    private static Optional<String> host(String address) {
        try {
            URI uri = new URI(
                    address.contains("://") || !address.matches("[^:/?#]+(?::\\d+)?(?:[/?#].*)?|www.*")
                            ? address
                            : "https://" + address);
            return Optional.ofNullable(uri.getRawUserInfo() == null ? uri.getHost() : null)
                    .map(OtherHosts::lower);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String lower(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
