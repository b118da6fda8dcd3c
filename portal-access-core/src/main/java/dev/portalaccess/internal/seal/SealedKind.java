package dev.portalaccess.internal.seal;

/** The kinds of records that have a seal or a mark, each with the code that seals contain; a code never changes. */
enum SealedKind {
    CHART("chart"),
    GRANT("grant"),
    INVITATION("invitation"),
    HOLDER("holder"),
    REGISTRATION("registration"),
    PRACTICE_CHAIN("practice-chain"),
    MESSAGE("message");

    private final String code;

    SealedKind(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
