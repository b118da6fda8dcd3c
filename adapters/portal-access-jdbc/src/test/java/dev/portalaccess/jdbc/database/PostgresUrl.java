package dev.portalaccess.jdbc.database;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a server is, with user and password.
 *
 * @param url of any database on it that may be connected to
 */
public record PostgresUrl(String url) {

    private static final Pattern FORM = Pattern.compile("(jdbc:postgresql://[^/]+/)([^?]*)(\\?.*)?");

    private static final int USUAL_PORT = 5432;

    /** Refuses another form. */
    public PostgresUrl {
        if (!FORM.matcher(url).matches()) {
            throw new IllegalArgumentException("not of the form jdbc:postgresql://host:port/database?user=…");
        }
    }

    static PostgresUrl onPort(int port) {
        return new PostgresUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres");
    }

    /** The same server's database of that name. */
    String of(String database) {
        Matcher parts = parts(url);
        return parts.group(1) + database + (parts.group(3) == null ? "" : parts.group(3));
    }

    static String database(String url) {
        return parts(url).group(2);
    }

    /** Returns where the server is and who asks, as PostgreSQL's own library wants to have it. */
    static String place(String url) {
        URI uri = URI.create(url.substring("jdbc:".length()));
        String more = uri.getQuery() == null ? "" : " " + uri.getQuery().replace('&', ' ');
        return "host=" + uri.getHost() + " port=" + (uri.getPort() < 0 ? USUAL_PORT : uri.getPort()) + more;
    }

    private static Matcher parts(String url) {
        Matcher parts = FORM.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException("url");
        }
        return parts;
    }
}
