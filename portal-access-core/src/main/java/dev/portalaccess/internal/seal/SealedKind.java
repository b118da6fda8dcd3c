package dev.portalaccess.internal.seal;

import dev.portalaccess.seal.BrokenSeal;

/** The kinds of records that have a seal or a mark, each with the code that seals contain; a code never changes. */
public enum SealedKind {
    /** The record of a chart. */
    CHART("chart"),
    /** A grant, which has a tag in the record of its chart. */
    GRANT("grant"),
    /** An invitation. */
    INVITATION("invitation"),
    /** A holder. */
    HOLDER("holder"),
    /** A registration. */
    REGISTRATION("registration"),
    /** A request for access. */
    ACCESS_REQUEST("access-request"),
    /** The end of the practice's chain. */
    PRACTICE_CHAIN("practice-chain"),
    /** A message. */
    MESSAGE("message"),
    /** A practice's own text. */
    TEXT("text");

    private final String code;

    SealedKind(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** Reports whether it is a record of this kind that is wrong. */
    public boolean isOf(BrokenSeal broken) {
        return broken.kind().equals(code);
    }

    /** Returns how the record of this kind with the id is wrong; the code is a constant of {@link BrokenSeal}. */
    public BrokenSeal broken(String id, String how) {
        return new BrokenSeal(code, id, how);
    }
}
