package dev.portalaccess.jdbc.internal.json;

import dev.portalaccess.json.RecordCodec;

/** The codec of all bodies. */
public final class RecordBodies {

    /** Writes and reads every body. */
    public static final RecordCodec CODEC = new RecordCodec();

    private RecordBodies() {}
}
