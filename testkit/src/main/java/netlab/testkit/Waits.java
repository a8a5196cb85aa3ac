package netlab.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a spec that does little but wait, a second or so, until a time limit of the program has run
 * out. Such specs begin before all others, and need no seat: they cost no time where
 * there is other work.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Waits {}
