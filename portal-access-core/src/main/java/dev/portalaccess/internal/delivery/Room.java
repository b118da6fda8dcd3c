package dev.portalaccess.internal.delivery;

import dev.portalaccess.internal.text.Facts;
import dev.portalaccess.model.Invitation;

/** Where messages of one channel are made ready to leave; nothing is stored or sent by it. */
interface Room {

    /**
     * What holds nothing secret.
     *
     * @throws NotReady if something it needs cannot be had just now
     */
    Parcel pack(Attempt attempt, Facts facts);

    /**
     * An invitation, with fresh secrets.
     *
     * @throws NotReady if something it needs cannot be had just now
     */
    Parcel pack(Attempt attempt, Facts facts, Invitation invitation);
}
