package dev.portalaccess.internal.engine;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.id.HolderId;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The versions that an entry of the audit trail states, so that an older record is found (PA-115): of the record that
 * has the end of the chain, and of the holders that the entry names, if the commit has changed them.
 */
public final class EntryVersions {

    static final String OF_RECORD = "version";
    /** The holder whose link or letter was used, if another holder has the grant that the entry states. */
    static final String INVITED = "invited";

    /** The details that name a holder, each with the one that states the holder's version. */
    static final Map<String, String> OF_HOLDERS = Map.of("holder", "holder-version", INVITED, "invited-version");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private EntryVersions() {}

    /** Returns the version of the chart or of the practice's chain after the commit; 0 if the entry does not say. */
    public static long ofRecord(AuditEntry entry) {
        return version(entry, OF_RECORD);
    }

    /** Returns the holders whose versions after the commit the entry states. */
    public static Map<HolderId, Long> ofHolders(AuditEntry entry) {
        Map<HolderId, Long> versions = new HashMap<>();
        OF_HOLDERS.forEach((name, stated) -> {
            String holder = entry.details().get(name);
            long version = version(entry, stated);
            if (holder != null && version > 0) {
                versions.put(new HolderId(holder), version);
            }
        });
        return versions;
    }

    private static long version(AuditEntry entry, String of) {
        String version = entry.details().getOrDefault(of, "0");
        return NUMBER.matcher(version).matches() ? Long.parseLong(version) : 0;
    }
}
