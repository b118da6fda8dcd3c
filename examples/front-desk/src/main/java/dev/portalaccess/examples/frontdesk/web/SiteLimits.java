package dev.portalaccess.examples.frontdesk.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the site takes from strangers.
 *
 * @param hosts the names that the site is reached by, without a port. A request to another name is refused, because a
 *     page of another site could otherwise have its own name resolved to this machine
 * @param largestForm the largest body of a request, in bytes, whatever its type
 * @param threads the number of requests of one network address that are answered at the same time; more of them wait
 * @param deadline the time for the headers of a request, and again for its body
 */
public record SiteLimits(Set<String> hosts, int largestForm, int threads, Duration deadline) {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int LARGEST_FORM = 64 * 1024;
    private static final int THREADS = 16;
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    public SiteLimits {
        hosts = Set.copyOf(hosts);
    }

    /** Returns the limits of a site that is reached by the names of this machine and by the others. */
    public static SiteLimits reachedBy(Set<String> others) {
        Set<String> hosts = new TreeSet<>(THIS_MACHINE);
        others.forEach(name -> hosts.add(name.toLowerCase(Locale.ROOT)));
        return new SiteLimits(hosts, LARGEST_FORM, THREADS, DEADLINE);
    }

    /** Returns the same limits with another deadline. */
    public SiteLimits within(Duration other) {
        return new SiteLimits(hosts, largestForm, threads, other);
    }

    /** Reports whether the site is reached by the host of a request, which may name a port. */
    boolean isOurs(String host) {
        return hosts.contains(host.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT));
    }
}
