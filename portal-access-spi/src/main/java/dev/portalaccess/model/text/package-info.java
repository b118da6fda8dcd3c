/** The texts that people receive: the texts of a practice, and the mails and letters made from them. */
@NullMarked
package dev.portalaccess.model.text;

import org.jspecify.annotations.NullMarked;
