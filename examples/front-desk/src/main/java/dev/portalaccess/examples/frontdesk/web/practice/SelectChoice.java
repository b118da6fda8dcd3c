package dev.portalaccess.examples.frontdesk.web.practice;

/**
 * An option of a choice.
 *
 * @param value the value that the form sends
 * @param text the text of the option
 */
public record SelectChoice(String value, String text) {}
