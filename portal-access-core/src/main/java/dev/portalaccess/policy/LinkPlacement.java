package dev.portalaccess.policy;

/** The place of the secret within a link. */
public enum LinkPlacement {
    /**
     * After a {@code #}. Browsers do not send that part to a server, so the secret appears in no access log and no
     * referrer, and a scanner that only fetches pages never sees it. The page must read it with a script.
     */
    FRAGMENT,
    /**
     * After {@code ?code=}, for portals whose pages run no scripts. This is weaker: the secret appears in the access
     * logs of the portal and of every proxy in front of it, and in the referrer unless the page forbids that. A host
     * that chooses it keeps query strings out of those logs, sends {@code Referrer-Policy: no-referrer}, and removes
     * the code from the address at once.
     */
    QUERY;

    /** The placement of a policy that does not name another. */
    public static final LinkPlacement STANDARD = FRAGMENT;
}
