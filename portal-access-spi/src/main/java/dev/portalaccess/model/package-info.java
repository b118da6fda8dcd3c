/**
 * What is known and what was decided: people, charts, grants, invitations, messages and the audit trail.
 *
 * <p>A type in here guards its own invariants and answers questions about itself. None of them reads a clock, a policy
 * or another aggregate, and none of them prints a secret or a person.
 */
@NullMarked
package dev.portalaccess.model;

import org.jspecify.annotations.NullMarked;
