package dev.portalaccess.internal.accesslog;

import dev.portalaccess.accesslog.AccessLogFailure;
import dev.portalaccess.spi.AccessLog;
import dev.portalaccess.spi.storage.AccessSpool;

/**
 * The host's log, and what becomes of a record that it does not take.
 *
 * @param spool the spool of the portal's own storage, never that of the host's transaction, so that no rollback takes
 *     the record of a decision along
 */
public record AccessLogSetup(AccessLog log, AccessLogFailure failure, AccessSpool spool) {}
