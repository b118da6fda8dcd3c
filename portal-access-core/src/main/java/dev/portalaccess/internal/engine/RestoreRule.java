package dev.portalaccess.internal.engine;

import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RestoredBackup;
import java.util.Optional;

/**
 * PA-116: every secret from before the report of a restored backup is void. The record of the practice says so from the
 * commit of the report on, however many invitations there are; they are settled one by one afterwards.
 */
public final class RestoreRule {

    private RestoreRule() {}

    /** Returns whether the secrets of the invitation, if it is live, are void since a backup was restored. */
    public static boolean isVoid(ServiceDependencies parts, Invitation invitation) {
        return isVoid(
                parts.store().practiceRecord(invitation.practice()).value().restored(), invitation);
    }

    /** Returns the same by a report that was read before. */
    public static boolean isVoid(Optional<RestoredBackup> latest, Invitation invitation) {
        return latest.filter(restored -> restored.covers(invitation)).isPresent();
    }
}
