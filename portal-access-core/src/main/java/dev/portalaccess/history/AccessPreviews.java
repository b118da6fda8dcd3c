package dev.portalaccess.history;

import dev.portalaccess.command.Caller;
import dev.portalaccess.model.Page;

/**
 * Previews: who would gain access, who would lose some, and who would keep what they have, under another policy, or with
 * one grant more or less (PA-083). Nothing is written.
 *
 * <p>Thread-safe. Calls throw {@link dev.portalaccess.command.NotAllowedException} if the host's staff rights do not
 * allow them (PA-118), and {@link dev.portalaccess.spi.storage.AccessStoreException} if the store fails.
 */
public interface AccessPreviews {

    /**
     * Returns what the accounts with open grants may do now, and what they might do in the preview, for a page of the
     * practice's charts in the order of their ids; for one grant more or less, of its chart alone.
     *
     * <p>The limit counts charts: a page has an entry for each account with an open grant on one of them, also where
     * nothing changes, and none for a chart that the caller may not see. A page is one read of the charts, one of the
     * host's charts, and one of the people for each hundred accounts.
     *
     * <p>Blocks and freezes count where the caller may list them
     * ({@link dev.portalaccess.spi.CommandName#LIST_RESTRICTIONS}): on the chart, and for one grant more on each chart that
     * the person has to do with, too. To any other caller, both sides read as if there were none.
     *
     * <p>It tells what the rules make of the stored records, and checks no seal.
     */
    Page<AccessDifference> compare(Caller caller, AccessPreview preview, Page.Request page);
}
