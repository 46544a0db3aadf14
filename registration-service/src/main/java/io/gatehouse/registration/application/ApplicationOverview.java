package io.gatehouse.registration.application;

/**
 * An application with what administrators see beside it.
 *
 * @param registrations how many registrations it has, whatever their status
 */
public record ApplicationOverview(
        Application application, String developerName, String developerEmail, long registrations) {}
