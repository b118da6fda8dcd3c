package dev.portalaccess.testkit.memory;

/**
 * Something stored, and its place in the order of arrival, which it never leaves.
 *
 * @param place counted from 0; no two rows of a shelf have the same
 * @param value what is stored
 */
record TableRow<V>(long place, V value) {}
