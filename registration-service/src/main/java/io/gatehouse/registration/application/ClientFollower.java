package io.gatehouse.registration.application;

/** Remembers how far the clients of some applications have come. */
public interface ClientFollower {
    /** Takes in news, in one transaction; may hear the same again. False if the application is none of these. */
    boolean hear(ClientNews news);
}
