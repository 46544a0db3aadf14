package io.gatehouse.registration.site;

/** What may be done with a product of a portal. */
public enum ProductAction {
    /** See that it exists, its versions and what their APIs look like. */
    VIEW,
    /** Ask for access to a version of it. */
    REGISTER,
    /** Read its documents. */
    VIEW_DOCUMENTATION
}
