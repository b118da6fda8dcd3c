package dev.portalaccess.internal.enabling;

import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.HolderId;

/** Somebody the practice has not met, for the rules that look at holders; nothing of it is written. */
final class Strangers {

    private Strangers() {}

    static Holder holder(Draft draft, Chosen chosen) {
        return Holder.met(draft.practice(), new HolderId("stranger"), chosen.person());
    }
}
