/**
 * The pages, and the parts that every page needs: the visitor, the language, and the check that a form is from this
 * site.
 */
@NullMarked
package dev.portalaccess.examples.frontdesk.web;

import org.jspecify.annotations.NullMarked;
