/**
 * Self-registration: invitations for new patients, the completion of a registration, and the registrations that wait
 * for staff.
 */
@NullMarked
package dev.portalaccess.registration;

import org.jspecify.annotations.NullMarked;
