/** JSON in columns that the codec of records does not cover, and bodies from before there was that codec. */
@NullMarked
package dev.portalaccess.jdbc.internal.json;

import org.jspecify.annotations.NullMarked;
