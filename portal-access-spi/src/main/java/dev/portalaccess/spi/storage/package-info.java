/** The storage contract: point reads, one write that decides, messages to deliver, and lists. */
@NullMarked
package dev.portalaccess.spi.storage;

import org.jspecify.annotations.NullMarked;
