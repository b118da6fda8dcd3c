package dev.portalaccess.internal.rendering;

import java.net.URI;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PA-140: where a text would lead its reader away from the portal. Mail programs turn text that looks like an address
 * into a link, with or without a scheme, so this checks the text that the reader gets, not its markup.
 *
 * <p>Time grows with the length of the text and no faster: each pattern passes over each character once.
 */
final class ForeignLinkFinder {

    /** What is skipped or read alike by browsers: soft hyphens, joiners and other characters without a glyph. */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cf}\\uFFFD\\u034F\\uFE00-\\uFE0F]++");

    private static final Pattern DOT = Pattern.compile("[.\\u3002\\uFF0E\\uFF61]");

    private static final Pattern GAP = Pattern.compile("\\.{2,}+");

    /** Names, dots and hyphens in a row, such as a host; a word alone is one, too. */
    private static final Pattern HOST_RUN = Pattern.compile("[\\p{L}\\p{M}\\p{N}_.-]++");

    /** Schemes that lead somewhere without slashes, too. */
    private static final Pattern SCHEME = Pattern.compile(
            "(?<![a-z0-9])(?:https?|ftps?|file|mailto|tel|sms|mms|callto|facetime|skype|sips?|xmpp|geo|maps|data|blob"
                    + "|javascript|vbscript|about|intent|market|webcal|whatsapp|tg|ms-[a-z]++):(?=\\S)");

    private static final Pattern ANY_SCHEME = Pattern.compile("(?<![a-z0-9])[a-z][a-z0-9+.-]*+://");
    private static final Pattern NETWORK_SHARE = Pattern.compile("\\\\\\\\\\S");

    /** The characters of a path on the portal; anything else ends the link. */
    private static final Pattern OWN_PATH = Pattern.compile("[/?#][a-z0-9/?#&=%._~+-]*+");

    private static final Pattern PORT = Pattern.compile(":\\d++");

    private final String ownHost;
    private final String ownStart;
    private final String ownPort;

    /** Creates a finder that treats every other host as foreign. */
    ForeignLinkFinder(URI portal) {
        this.ownHost = portal.getHost().toLowerCase(Locale.ROOT);
        this.ownStart = portal.getScheme().toLowerCase(Locale.ROOT) + "://";
        this.ownPort = portal.getPort() < 0 ? "" : ":" + portal.getPort();
    }

    /**
     * Returns the foreign hosts in the text of one passage, or {@code ?} for an address whose host cannot be read, in
     * alphabetical order.
     */
    Set<String> findHosts(String passage) {
        String text = withoutOwnLinks(plain(passage));
        Set<String> others = new TreeSet<>();
        HOST_RUN.matcher(text).results().forEach(run -> {
            if (!isPartOfAnAddress(text, run.start(), run.end())) {
                host(run.group()).forEach(others::add);
            }
        });
        // The portal's own name in front of another host, or with another port, is not what leads away.
        boolean leadsAway = others.remove(ownHost) || leadsSomewhere(text);
        return others.isEmpty() && leadsAway ? Set.of("?") : others;
    }

    private static boolean leadsSomewhere(String text) {
        return ANY_SCHEME.matcher(text).find()
                || SCHEME.matcher(text).find()
                || NETWORK_SHARE.matcher(text).find();
    }

    private static String plain(String passage) {
        String visible = HIDDEN.matcher(passage).replaceAll("");
        String compatible = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        return DOT.matcher(compatible).replaceAll(".").toLowerCase(Locale.ROOT);
    }

    /** Removes links to the portal, so that only the others are left. */
    private String withoutOwnLinks(String text) {
        StringBuilder rest = new StringBuilder();
        Matcher host = HOST_RUN.matcher(text);
        int from = 0;
        while (host.find(from)) {
            if (isOwn(text, host)) {
                int begin = text.startsWith(ownStart, host.start() - ownStart.length())
                        ? host.start() - ownStart.length()
                        : host.start();
                rest.append(text, from, Math.max(from, begin)).append(' ');
                from = endOfOwn(text, host.start() + ownHost.length());
            } else {
                rest.append(text, from, host.end());
                from = host.end();
            }
        }
        return rest.append(text, from, text.length()).toString();
    }

    private boolean isOwn(String text, Matcher host) {
        String run = host.group();
        boolean named =
                run.startsWith(ownHost) && run.substring(ownHost.length()).matches("\\.*+");
        return named && !isBehindAName(text, host.start()) && hasOwnPort(text, host.start() + ownHost.length());
    }

    /** What stands before an {@code @} looks like a host to people, and is none; other schemes lead elsewhere. */
    private boolean isBehindAName(String text, int start) {
        boolean bare = start == 0 || "@/\\:".indexOf(text.charAt(start - 1)) < 0;
        return !bare && !text.startsWith(ownStart, start - ownStart.length());
    }

    private boolean hasOwnPort(String text, int end) {
        Matcher port = PORT.matcher(text).region(end, text.length());
        boolean stated = port.lookingAt();
        int next = stated ? port.end() : end;
        boolean endsThere = next == text.length() || "@\\".indexOf(text.charAt(next)) < 0;
        return endsThere && (stated ? port.group().equals(ownPort) : true);
    }

    private static int endOfOwn(String text, int end) {
        Matcher port = PORT.matcher(text).region(end, text.length());
        int next = port.lookingAt() ? port.end() : end;
        Matcher path = OWN_PATH.matcher(text).region(next, text.length());
        return path.lookingAt() ? path.end() : next;
    }

    /** A mail address of the practice is no link to a page: a name, an at sign, a host, and nothing behind it. */
    private static boolean isPartOfAnAddress(String text, int start, int end) {
        boolean isName = end < text.length() && text.charAt(end) == '@' && isWordCharacter(text, end + 1);
        boolean isHost = start > 1 && text.charAt(start - 1) == '@' && isWordCharacter(text, start - 2);
        boolean leadsOn = end < text.length() && "/\\:?#@".indexOf(text.charAt(end)) >= 0;
        return (isName && !isInALink(text, start)) || (isHost && !leadsOn && !isInALink(text, start));
    }

    private static boolean isInALink(String text, int start) {
        int blank = start;
        while (blank > 0 && start - blank < 300 && !Character.isWhitespace(text.charAt(blank - 1))) {
            blank--;
        }
        return text.substring(blank, start).contains("/")
                || text.substring(blank, start).contains(":");
    }

    private static boolean isWordCharacter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /** Returns the hosts in a run: two or more names with dots between, the last of two letters or more, or an IP. */
    private static Set<String> host(String run) {
        Set<String> hosts = new TreeSet<>();
        GAP.splitAsStream(run)
                .map(ForeignLinkFinder::labels)
                .filter(ForeignLinkFinder::isHost)
                .forEach(labels -> hosts.add(String.join(".", labels)));
        return hosts;
    }

    private static List<String> labels(String part) {
        return DOT.splitAsStream(part).filter(label -> !label.isEmpty()).toList();
    }

    private static boolean isHost(List<String> labels) {
        if (labels.size() < 2) {
            return false;
        }
        String last = labels.get(labels.size() - 1);
        boolean isIp = labels.size() == 4 && labels.stream().allMatch(label -> label.matches("\\d{1,3}"));
        return isIp || isTopLevel(last);
    }

    private static boolean isTopLevel(String label) {
        return label.codePointCount(0, label.length()) >= 2
                && Character.isLetter(label.codePointAt(0))
                && label.codePoints().noneMatch(unit -> unit == '_');
    }
}
