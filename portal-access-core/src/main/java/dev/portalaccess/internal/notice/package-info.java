/** Notices: whom a change of access is announced to, and where (PA-074). */
@NullMarked
package dev.portalaccess.internal.notice;

import org.jspecify.annotations.NullMarked;
