package io.gatehouse.schemas.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says on a {@link ListQuery} parameter what the list can be sorted and filtered by. An attribute stands in the element of
 * its type, which decides its operators and what its values must look like; another one is refused.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Listed {
    /** Attributes that {@code sort} may name. */
    String[] sort() default {};

    /** Texts: {@code eq neq contains ocontains oeq}. */
    String[] filter() default {};

    /** Texts that are only compared as a whole: {@code eq}. */
    String[] filterExact() default {};

    /** UUIDs: {@code eq neq oeq}. */
    String[] filterUuid() default {};

    /** Dates with a time, as in RFC 3339: {@code eq lt lte gt gte}. */
    String[] filterTime() default {};

    /** {@code true} or {@code false}: {@code eq}. */
    String[] filterFlag() default {};

    /** Texts of which all are known: {@code eq neq oeq}. */
    Choice[] filterChoice() default {};

    /** Whether the list knows only {@code eq} and, for {@link #filter}, {@code contains}; so in the portal client API. */
    boolean basic() default false;

    /** An attribute and all the values that it can have. */
    @Documented
    @Target({})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Choice {
        /** Name of the attribute. */
        String attribute();

        /** Its values. */
        String[] values();
    }
}
