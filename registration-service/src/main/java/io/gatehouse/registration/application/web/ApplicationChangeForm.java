package io.gatehouse.registration.application.web;

import io.gatehouse.registration.application.ChangeApplication;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change of an application; what is absent stays as it is. */
record ApplicationChangeForm(
        @Nullable String name,
        @Nullable String referenceId,
        @Nullable String redirectUri,
        @Nullable String description,
        @Nullable List<String> scopes) {
    ChangeApplication.Change change() {
        var redirects = redirectUri == null ? null : ApplicationForm.redirects(redirectUri);
        return new ChangeApplication.Change(name, description, redirects, referenceId, scopes);
    }
}
