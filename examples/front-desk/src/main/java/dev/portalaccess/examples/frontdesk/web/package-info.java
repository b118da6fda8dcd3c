/** The pages, and what every page needs: who looks at it, in which language, and that a form comes from one of ours. */
@NullMarked
package dev.portalaccess.examples.frontdesk.web;

import org.jspecify.annotations.NullMarked;
