package dev.portalaccess.internal.engine;

import dev.portalaccess.model.AuditEntry;

/**
 * The versions that an entry of the audit trail states, so that an older record is found (PA-115): of the record that
 * has the end of the chain, and of the holder whom the entry names, if the commit has changed the holder.
 */
public final class EntryVersions {

    static final String OF_RECORD = "version";
    static final String OF_HOLDER = "holder-version";

    private EntryVersions() {}

    /** Returns the version of the chart or of the practice's chain after the commit; 0 if the entry does not say. */
    public static long ofRecord(AuditEntry entry) {
        return version(entry, OF_RECORD);
    }

    /** Returns the version of the holder after the commit; 0 if the entry does not say. */
    public static long ofHolder(AuditEntry entry) {
        return version(entry, OF_HOLDER);
    }

    private static long version(AuditEntry entry, String of) {
        String version = entry.details().getOrDefault(of, "0");
        return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : 0;
    }
}
