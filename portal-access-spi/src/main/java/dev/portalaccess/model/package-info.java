/**
 * The facts and decisions of the library: people, charts, grants, invitations, messages and the audit trail.
 *
 * <p>Each type guards its own invariants and answers questions about itself. No type reads a clock, a policy or another
 * aggregate, and no type prints a secret or a person.
 */
@NullMarked
package dev.portalaccess.model;

import org.jspecify.annotations.NullMarked;
