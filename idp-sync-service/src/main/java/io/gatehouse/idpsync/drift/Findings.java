package io.gatehouse.idpsync.drift;

/**
 * How many clients of a provider were found in which condition.
 *
 * @param clients with our stamp
 * @param changed of these, different from what is wanted
 * @param missing wanted, and not there
 * @param orphaned with our stamp, of an application that is deleted or has moved to another provider
 * @param unknown with our stamp, of an application never heard of here; may be another installation's, and is never touched
 * @param foreign without our stamp
 */
public record Findings(long clients, long changed, long missing, long orphaned, long unknown, long foreign) {
    /** Nothing was looked at. */
    public static final Findings NONE = new Findings(0, 0, 0, 0, 0, 0);
}
