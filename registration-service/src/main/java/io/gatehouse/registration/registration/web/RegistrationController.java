package io.gatehouse.registration.registration.web;

import io.gatehouse.registration.application.OwnApplications;
import io.gatehouse.registration.developer.Developer;
import io.gatehouse.registration.registration.RegisterApplication;
import io.gatehouse.registration.registration.RegistrationLists;
import io.gatehouse.registration.registration.WithdrawRegistration;
import io.gatehouse.registration.site.Site;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Listed;
import io.gatehouse.schemas.http.Listed.Choice;
import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.ProblemException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registrations of a developer's own applications. */
@RestController
@RequestMapping("/api/v2/applications/{applicationId}/registrations")
class RegistrationController {
    /**
     * What to register for.
     *
     * @param scopes more scopes for the application, where developers choose them
     */
    record RegistrationForm(
            @Nullable UUID productVersionId, @Nullable List<String> scopes) {}

    private final RegisterApplication register;
    private final WithdrawRegistration withdraw;
    private final RegistrationLists lists;
    private final OwnApplications own;

    RegistrationController(
            RegisterApplication register, WithdrawRegistration withdraw, RegistrationLists lists, OwnApplications own) {
        this.register = register;
        this.withdraw = withdraw;
        this.lists = lists;
        this.own = own;
    }

    @PostMapping
    ResponseEntity<RegistrationView> register(
            Developer developer, Site site, @PathVariable UUID applicationId, @RequestBody RegistrationForm form) {
        own.of(developer, applicationId);
        var scopes = Objects.requireNonNullElse(form.scopes(), List.<String>of());
        var registration = register.register(site, applicationId, form.productVersionId(), scopes);
        var location = "/api/v2/applications/" + applicationId + "/registrations/" + registration.id();
        return ResponseEntity.created(URI.create(location)).body(view(applicationId, registration.id()));
    }

    @GetMapping
    Page<RegistrationView> list(
            Developer developer,
            @PathVariable UUID applicationId,
            @Listed(
                            filter = {"product_name", "product_version_name"},
                            filterUuid = {"id"},
                            filterChoice =
                                    @Choice(
                                            attribute = "status",
                                            values = {"approved", "pending", "rejected", "revoked"}),
                            basic = true)
                    ListQuery asked) {
        own.of(developer, applicationId);
        return lists.ofApplication(applicationId, asked).map(RegistrationView::of);
    }

    @GetMapping("/{registrationId}")
    RegistrationView get(Developer developer, @PathVariable UUID applicationId, @PathVariable UUID registrationId) {
        own.of(developer, applicationId);
        return view(applicationId, registrationId);
    }

    @DeleteMapping("/{registrationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Developer developer, @PathVariable UUID applicationId, @PathVariable UUID registrationId) {
        own.of(developer, applicationId);
        withdraw.withdraw(applicationId, registrationId);
    }

    private RegistrationView view(UUID applicationId, UUID registrationId) {
        return lists.overview(registrationId)
                .filter(overview -> overview.registration().applicationId().equals(applicationId))
                .map(RegistrationView::of)
                .orElseThrow(ProblemException::notFound);
    }
}
