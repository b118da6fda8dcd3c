package dev.portalaccess.examples.frontdesk.web.practice;

/**
 * Something to choose.
 *
 * @param value what the form sends
 * @param text in words
 */
public record SelectChoice(String value, String text) {}
