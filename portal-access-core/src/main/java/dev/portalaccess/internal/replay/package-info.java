/** What the entries of an audit trail state of records, for checks of the present and questions about the past. */
@NullMarked
package dev.portalaccess.internal.replay;

import org.jspecify.annotations.NullMarked;
