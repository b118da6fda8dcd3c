package dev.portalaccess.examples.frontdesk.web.practice;

/**
 * A state, as a page shows it.
 *
 * @param text the text of the state
 * @param tone good, warn, bad or off; empty for plain
 */
public record StateBadge(String text, String tone) {}
