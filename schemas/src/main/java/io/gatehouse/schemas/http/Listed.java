package io.gatehouse.schemas.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says on a {@link ListQuery} parameter what the list can be sorted and filtered by. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Listed {
    /** Attributes that {@code sort} may name. */
    String[] sort() default {};

    /** Attributes that {@code filter[…]} may name, with {@code eq} and {@code contains}. */
    String[] filter() default {};
}
