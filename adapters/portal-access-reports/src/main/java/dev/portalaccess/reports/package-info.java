/**
 * Figures about invitations, encounters and grants, for practices that have to report them.
 *
 * <ul>
 *   <li>{@link dev.portalaccess.reports.EnrolmentReport}: the invitations of a period and what became of them (PA-150);
 *   <li>{@link dev.portalaccess.reports.PatientAccessMeasure}: the MIPS measure on electronic access (PA-151);
 *   <li>{@link dev.portalaccess.reports.StandingReport}: the access that stands now (PA-152);
 *   <li>{@link dev.portalaccess.reports.CsvTable}: each of them as a CSV file.
 * </ul>
 *
 * <p>The reports only read. They read in pages, so that their memory does not grow with the practice, except where a
 * method says otherwise. They ask for no rights: the host runs them for staff who may see the figures of the whole
 * practice. If the store fails, every method throws {@link dev.portalaccess.spi.storage.AccessStoreException} and may be
 * repeated from the beginning. No type here contains a name, an address or the reference of a document.
 */
@NullMarked
package dev.portalaccess.reports;

import org.jspecify.annotations.NullMarked;
