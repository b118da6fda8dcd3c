/** The contracts for stores of a practice's own texts. */
@NullMarked
package dev.portalaccess.testkit.contract.text;

import org.jspecify.annotations.NullMarked;
