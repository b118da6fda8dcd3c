package dev.portalaccess.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The numbers of the rules that a test proves, for instance {@code PA-002}. On a class, it applies to every test in the
 * class.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Requirement {

    /** Returns one or more rule numbers, as listed in {@code docs/requirements.md}. */
    String[] value();
}
