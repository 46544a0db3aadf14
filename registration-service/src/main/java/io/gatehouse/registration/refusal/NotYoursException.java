package io.gatehouse.registration.refusal;

import io.gatehouse.registration.refusal.Reason.Kind;

/** Something belongs to someone else. To the caller it looks as if it did not exist; the audit log learns of the attempt. */
public class NotYoursException extends RefusedException {
    private final String resource;

    /**
     * Refuses to reach into what is another's.
     *
     * @param resource kind of thing that was asked for, such as {@code applications/{id}}
     */
    public NotYoursException(String resource) {
        super(new Reason(Kind.NOT_FOUND, resource, null, "Not Found", null));
        this.resource = resource;
    }

    public String resource() {
        return resource;
    }
}
