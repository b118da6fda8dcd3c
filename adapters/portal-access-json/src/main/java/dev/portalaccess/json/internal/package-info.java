/** The fields of each record in format 1. The names are those of the model's components and never change. */
@NullMarked
package dev.portalaccess.json.internal;

import org.jspecify.annotations.NullMarked;
