/** Contracts for stores of texts that practices have written. */
@NullMarked
package dev.portalaccess.testkit.contract.text;

import org.jspecify.annotations.NullMarked;
