package dev.portalaccess.policy;

/**
 * Where in a link its secret stands.
 */
public enum LinkPlacement {
    /**
     * Behind a {@code #}. Browsers send that part to no server, so the secret is in no access log and no referrer, and a
     * scanner that only fetches pages never sees it. The page has to read it with a script.
     */
    FRAGMENT,
    /**
     * Behind {@code ?code=}, for portals whose pages do without scripts. Weaker: the secret is in the access logs of the
     * portal and of every proxy before it, and in the referrer unless the page forbids that. A host that takes it keeps
     * such logs free of query strings, sends {@code Referrer-Policy: no-referrer}, and takes the code out of the address
     * at once.
     */
    QUERY;

    /** The placement of a policy that does not name another. */
    public static final LinkPlacement STANDARD = FRAGMENT;
}
