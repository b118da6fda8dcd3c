package dev.portalaccess.activation;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;

/** Grants like another, but for one thing that no rule would change. */
final class GrantCopies {

    private GrantCopies() {}

    static Grant withId(Grant like, String id) {
        return copy(new GrantId(id), like.holder(), like.standing(), like);
    }

    static Grant of(HolderId holder, Grant like) {
        return copy(like.id(), holder, like.standing(), like);
    }

    static Grant with(GrantState standing, Grant like) {
        return copy(like.id(), like.holder(), standing, like);
    }

    private static Grant copy(GrantId id, HolderId holder, GrantState standing, Grant like) {
        return new Grant(
                id, like.chart(), holder, like.account(), like.terms(), like.validity(), standing, like.provenance());
    }
}
