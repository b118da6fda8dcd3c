package dev.portalaccess.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks a test that the quick tier leaves out, and states the reason. The test has JUnit's tag {@code thorough}, so a
 * build leaves such tests out by excluding that tag. A property of jqwik, which knows no tag of JUnit's, has to carry
 * jqwik's own tag of that name as well.
 */
@Documented
@Tag("thorough")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ThoroughTier {

    /** Returns why the test is not in the quick tier, for instance its cost and what the quick tier runs instead. */
    String value();
}
