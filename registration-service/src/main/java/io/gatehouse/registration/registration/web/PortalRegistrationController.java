package io.gatehouse.registration.registration.web;

import io.gatehouse.registration.application.ApplicationLists;
import io.gatehouse.registration.approval.ApprovalStatus;
import io.gatehouse.registration.registration.DecideRegistration;
import io.gatehouse.registration.registration.RegistrationLists;
import io.gatehouse.registration.registration.WithdrawRegistration;
import io.gatehouse.registration.site.Sites;
import io.gatehouse.schemas.http.InvalidParameter;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Listed;
import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.Principal;
import io.gatehouse.schemas.http.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registrations of a portal, for its administrators. */
@RestController
@RequestMapping("/v2/portals/{portalId}")
class PortalRegistrationController {
    /**
     * What a registration is to become.
     *
     * @param status one of the four; absent to change nothing
     */
    record StatusForm(@Nullable String status) {}

    private final Sites sites;
    private final ApplicationLists applications;
    private final RegistrationLists lists;
    private final DecideRegistration decide;
    private final WithdrawRegistration withdraw;

    PortalRegistrationController(
            Sites sites,
            ApplicationLists applications,
            RegistrationLists lists,
            DecideRegistration decide,
            WithdrawRegistration withdraw) {
        this.sites = sites;
        this.applications = applications;
        this.lists = lists;
        this.decide = decide;
        this.withdraw = withdraw;
    }

    @GetMapping("/application-registrations")
    Page<PortalRegistrationView> listAll(
            @PathVariable UUID portalId,
            @Listed(
                            sort = {"created_at", "updated_at", "developer_id", "status"},
                            filter = {"developer_name", "application_name", "status"},
                            filterUuid = {"developer_id"})
                    ListQuery asked) {
        if (sites.byId(portalId).isEmpty()) {
            throw ProblemException.notFound();
        }
        return lists.ofPortal(portalId, asked).map(PortalRegistrationView::of);
    }

    @GetMapping("/applications/{applicationId}/registrations")
    Page<PortalRegistrationView> list(
            @PathVariable UUID portalId,
            @PathVariable UUID applicationId,
            @Listed(
                            sort = {"created_at", "updated_at", "status"},
                            filter = {"status"})
                    ListQuery asked) {
        if (applications
                .overview(applicationId)
                .filter(found -> found.application().portalId().equals(portalId))
                .isEmpty()) {
            throw ProblemException.notFound();
        }
        return lists.ofApplication(applicationId, asked).map(PortalRegistrationView::of);
    }

    @GetMapping("/applications/{applicationId}/registrations/{registrationId}")
    PortalRegistrationView get(
            @PathVariable UUID portalId, @PathVariable UUID applicationId, @PathVariable UUID registrationId) {
        return lists.overview(registrationId)
                .filter(found -> found.portalId().equals(portalId))
                .filter(found -> found.registration().applicationId().equals(applicationId))
                .map(PortalRegistrationView::of)
                .orElseThrow(ProblemException::notFound);
    }

    @PatchMapping("/applications/{applicationId}/registrations/{registrationId}")
    PortalRegistrationView decide(
            @PathVariable UUID portalId,
            @PathVariable UUID applicationId,
            @PathVariable UUID registrationId,
            @RequestBody StatusForm form,
            HttpServletRequest request) {
        var unchanged = get(portalId, applicationId, registrationId);
        var text = form.status();
        if (text == null) {
            return unchanged;
        }
        var status = ApprovalStatus.of(text).orElseThrow(PortalRegistrationController::unknownStatus);
        var principal = Principal.of(request).orElseThrow(ProblemException::unauthorized);
        decide.decide(applicationId, registrationId, status, principal.id());
        return get(portalId, applicationId, registrationId);
    }

    @DeleteMapping("/applications/{applicationId}/registrations/{registrationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID portalId, @PathVariable UUID applicationId, @PathVariable UUID registrationId) {
        get(portalId, applicationId, registrationId);
        withdraw.withdraw(applicationId, registrationId);
    }

    private static ProblemException unknownStatus() {
        return ProblemException.badRequest(List.of(InvalidParameter.choice("status", ApprovalStatus.texts())));
    }
}
