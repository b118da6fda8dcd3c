/** The commands on requests for access, and what the requester is told of them. */
@NullMarked
package dev.portalaccess.internal.requests;

import org.jspecify.annotations.NullMarked;
