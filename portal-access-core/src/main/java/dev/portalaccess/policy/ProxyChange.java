package dev.portalaccess.policy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The changes of a proxy's access that a patient can be told of (PA-074). */
public enum ProxyChange {
    /** A person was invited to open the patient's chart, or such an invitation was cancelled. */
    INVITED,
    /** A person can open the patient's chart from now on. */
    ACTIVATED,
    /** A person can do more on the chart, or for longer, or can open it again. */
    WIDENED,
    /** A person can no longer open the chart: a grant was revoked or held, or given an earlier last day. */
    ENDED;

    /** What patients are told of by default: everything but invitations. */
    public static final Set<ProxyChange> STANDARD =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(INVITED)));
}
