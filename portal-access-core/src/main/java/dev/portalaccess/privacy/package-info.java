/**
 * What is stored about one person: its export as one document, its erasure, and the account of the people who could
 * open a patient's chart.
 */
@NullMarked
package dev.portalaccess.privacy;

import org.jspecify.annotations.NullMarked;
