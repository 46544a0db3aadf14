package io.gatehouse.registration.developer.web;

import org.jspecify.annotations.Nullable;

/** What someone signs in with; shown by no log. */
record Credentials(@Nullable String username, @Nullable String password) {
    @Override
    public String toString() {
        return "Credentials[username=" + username + ", password=****]";
    }
}
