package netprobe.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * An integration test that no other runs beside, since it measures how long something takes, keeps every processor busy by itself, or looks
 * at what the whole machine has. All others run two at a time, each in a JVM of its own: pom.xml knows the tag.
 */
@Tag("alone")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Alone {}
