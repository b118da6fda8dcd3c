/**
 * Retention: the terms for keeping records, and their deletion afterwards. Deletion proceeds in steps, when the host
 * asks for it, and never removes a live record.
 */
@NullMarked
package dev.portalaccess.retention;

import org.jspecify.annotations.NullMarked;
