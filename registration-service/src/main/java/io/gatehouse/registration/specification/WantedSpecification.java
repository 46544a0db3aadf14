package io.gatehouse.registration.specification;

/** What an administrator wants a specification to be; the content is not read yet. */
public record WantedSpecification(String name, String content) {}
