package netprobe.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** An integration test that all others come after: pom.xml knows the tag. */
@Tag("first")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface First {}
