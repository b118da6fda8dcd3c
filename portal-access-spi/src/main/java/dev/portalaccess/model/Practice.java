package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.PracticeId;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * The facts about a practice that letters, mails and dates need.
 *
 * @param id the practice
 * @param slug its public name in addresses: 1 to 63 characters from {@code [a-z0-9-]}
 * @param name the name that patients know, 1 to 200 characters
 * @param phone the number to call for help
 * @param zone the time zone for dates and for the start of birthdays
 * @param languages the languages of its texts; the first is the default
 * @param portal the portal's base address, absolute, with {@code https} (or {@code http} on a loopback host), without
 *     query or fragment
 * @param sender the sender address of its mail
 */
public record Practice(
        PracticeId id,
        String slug,
        String name,
        PhoneNumber phone,
        ZoneId zone,
        List<Locale> languages,
        URI portal,
        EmailAddress sender) {

    /** Rejects values that could not be printed or followed. */
    public Practice {
        requireNonNull(id, "id");
        requireNonNull(slug, "slug");
        requireNonNull(name, "name");
        requireNonNull(phone, "phone");
        requireNonNull(zone, "zone");
        languages = List.copyOf(languages);
        requireNonNull(portal, "portal");
        requireNonNull(sender, "sender");
        if (!slug.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw new IllegalArgumentException("slug must have 1 to 63 characters from [a-z0-9-]");
        }
        if (name.isBlank() || name.length() > 200 || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("name must have 1 to 200 printable characters");
        }
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("languages must name at least one");
        }
        if (!isPortalAddress(portal)) {
            throw new IllegalArgumentException("portal must be an absolute https address without query or fragment");
        }
    }

    /** Returns the default language. */
    public Locale language() {
        return languages.get(0);
    }

    /** Returns the address of the practice's page at the portal, as it is printed: the base address and the slug. */
    public URI address() {
        String base = portal.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + slug);
    }

    private static boolean isPortalAddress(URI address) {
        String host = address.getHost();
        boolean local = "localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
        boolean scheme = "https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && local);
        return scheme
                && host != null
                && address.getRawUserInfo() == null
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
    }
}
