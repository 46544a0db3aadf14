package io.gatehouse.registration.specification;

import java.util.List;

/** Reads OpenAPI documents. */
public interface OpenApi {
    /**
     * The operations that a document lists, in its order. A document that says nothing of operations, or says it wrongly, has
     * none; what it refers to outside itself is not looked at.
     *
     * @throws UnreadableSpecificationException if the text is neither YAML nor JSON
     */
    List<Specification.Operation> operations(String document);
}
