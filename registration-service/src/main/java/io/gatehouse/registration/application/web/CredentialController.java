package io.gatehouse.registration.application.web;

import io.gatehouse.registration.application.ApiKeys;
import io.gatehouse.registration.application.Application;
import io.gatehouse.registration.application.CredentialKind;
import io.gatehouse.registration.application.Credentials;
import io.gatehouse.registration.application.OwnApplications;
import io.gatehouse.registration.application.Requested;
import io.gatehouse.registration.application.RotateSecret;
import io.gatehouse.registration.application.web.ApplicationView.CredentialsView;
import io.gatehouse.registration.developer.Developer;
import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.PageRequest;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Credentials of a developer's own applications: API keys, or the secrets of an OAuth client. */
@RestController
@RequestMapping("/api/v2/applications/{applicationId}")
class CredentialController {
    /**
     * What a key is to be called.
     *
     * @param displayName up to 255 characters
     */
    record CredentialForm(@Nullable String displayName) {}

    private final ApiKeys keys;
    private final Credentials credentials;
    private final ClientSecretAnswers secrets;
    private final RotateSecret rotate;
    private final OwnApplications own;
    private final Clock clock;

    CredentialController(
            ApiKeys keys,
            Credentials credentials,
            ClientSecretAnswers secrets,
            RotateSecret rotate,
            OwnApplications own,
            Clock clock) {
        this.keys = keys;
        this.credentials = credentials;
        this.secrets = secrets;
        this.rotate = rotate;
        this.own = own;
        this.clock = clock;
    }

    @PostMapping("/refresh-token")
    @ResponseStatus(HttpStatus.CREATED)
    CredentialsView rotate(Developer developer, @PathVariable UUID applicationId) {
        own.of(developer, applicationId);
        return switch (rotate.rotate(applicationId)) {
            case Requested.Ready(var application, var issued) when issued != null -> CredentialsView.of(issued);
            case Requested.Ready ready -> throw new IllegalStateException("a new secret without credentials");
            case Requested.Pending pending -> throw RequestedAnswers.pending(pending);
            case Requested.ProviderRefused refused -> throw RequestedAnswers.refused(refused);
        };
    }

    @GetMapping("/credentials")
    Page<?> list(Developer developer, @PathVariable UUID applicationId, PageRequest asked) {
        var application = own.of(developer, applicationId);
        if (!hasKeys(application)) {
            return secrets.list(application, asked);
        }
        var now = clock.instant();
        return credentials.list(applicationId, asked).map(credential -> CredentialView.of(credential, now));
    }

    @PostMapping("/credentials")
    @ResponseStatus(HttpStatus.CREATED)
    Object issue(
            Developer developer,
            @PathVariable UUID applicationId,
            @RequestBody(required = false) @Nullable CredentialForm form) {
        var application = own.of(developer, applicationId);
        var name = form == null ? null : form.displayName();
        return hasKeys(application)
                ? CredentialView.of(keys.issue(applicationId, name), clock.instant())
                : secrets.issue(application, name);
    }

    @PutMapping("/credentials/{credentialId}")
    void rename(
            Developer developer,
            @PathVariable UUID applicationId,
            @PathVariable UUID credentialId,
            @RequestBody CredentialForm form) {
        var application = own.of(developer, applicationId);
        if (hasKeys(application)) {
            keys.rename(applicationId, credentialId, form.displayName());
        } else {
            secrets.rename(application, credentialId, form.displayName());
        }
    }

    @DeleteMapping("/credentials/{credentialId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Developer developer, @PathVariable UUID applicationId, @PathVariable UUID credentialId) {
        var application = own.of(developer, applicationId);
        if (hasKeys(application)) {
            keys.revoke(applicationId, credentialId);
        } else {
            secrets.revoke(application, credentialId);
        }
    }

    private static boolean hasKeys(Application application) {
        return application.credentials() == CredentialKind.KEY_AUTH;
    }
}
