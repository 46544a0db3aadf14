package io.gatehouse.registration.developer;

/**
 * A developer with what administrators see beside it.
 *
 * @param applications how many applications the developer has
 */
public record DeveloperOverview(Developer developer, long applications) {}
