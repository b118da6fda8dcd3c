package dev.portalaccess.internal.history;

/**
 * The content of a report of the rules that decide about access.
 *
 * @param text the rules, as {@link PolicyText} writes them
 */
public record ReportedRules(String text) {}
