/** Self-registration: inviting new patients, what they complete, and what waits for staff. */
@NullMarked
package dev.portalaccess.registration;

import org.jspecify.annotations.NullMarked;
