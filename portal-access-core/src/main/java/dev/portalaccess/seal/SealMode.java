package dev.portalaccess.seal;

/**
 * How seals are used (PA-115). The host's configuration says so; it is never inferred from stored data, because whoever
 * can write to the store could then switch it off.
 *
 * <p>All servers of a host go from {@link #OFF} to {@link #ADOPTING}; {@link RecordSeals#sealExisting} seals what was
 * stored before; then all servers go to {@link #REQUIRED}.
 */
public enum SealMode {
    /** Nothing is sealed, and nothing is checked. */
    OFF,
    /** Everything that is written is sealed. Nothing is refused; a check reports what is unsealed or wrong. */
    ADOPTING,
    /** Everything that is written is sealed, and a record whose seal is missing or wrong permits nothing. */
    REQUIRED
}
