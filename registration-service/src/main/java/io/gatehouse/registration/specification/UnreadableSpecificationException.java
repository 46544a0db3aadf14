package io.gatehouse.registration.specification;

/** A document is neither YAML nor JSON. The message says where, and repeats nothing of the document. */
public class UnreadableSpecificationException extends RuntimeException {
    public UnreadableSpecificationException(String message, Throwable cause) {
        super(message, cause);
    }
}
