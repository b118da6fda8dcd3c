package dev.portalaccess.testkit.memory;

/**
 * A stored value and its place in the order of arrival, which never changes.
 *
 * @param place the place, counted from 0; unique within a table
 * @param value the stored value
 */
record TableRow<V>(long place, V value) {}
