package dev.portalaccess.internal.delivery;

import dev.portalaccess.internal.text.Facts;
import dev.portalaccess.model.Invitation;

/** Where messages of one channel are made ready to leave; nothing is stored or sent by it. */
interface Room {

    /** What holds nothing secret. */
    Parcel pack(Attempt attempt, Facts facts);

    /** An invitation, with fresh secrets. */
    Parcel pack(Attempt attempt, Facts facts, Invitation invitation);
}
