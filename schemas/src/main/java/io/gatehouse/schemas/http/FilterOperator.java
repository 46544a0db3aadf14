package io.gatehouse.schemas.http;

import java.util.Locale;

/** How a filter of a list compares an attribute with what is looked for. */
public enum FilterOperator {
    EQ,
    /** Also holds for an entry that has no such value at all. */
    NEQ,
    /** A part of the text is enough, in upper or lower case. */
    CONTAINS,
    /** One of several values, separated by commas. */
    OEQ,
    /** A part, in upper or lower case, that is one of several, separated by commas. */
    OCONTAINS,
    LT,
    LTE,
    GT,
    GTE;

    /** The operator's name in a request, such as {@code eq}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean takesSeveral() {
        return this == OEQ || this == OCONTAINS;
    }
}
