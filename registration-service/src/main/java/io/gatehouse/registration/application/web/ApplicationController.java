package io.gatehouse.registration.application.web;

import io.gatehouse.registration.application.Application;
import io.gatehouse.registration.application.ApplicationLists;
import io.gatehouse.registration.application.ChangeApplication;
import io.gatehouse.registration.application.CreateApplication;
import io.gatehouse.registration.application.DeleteApplication;
import io.gatehouse.registration.application.OwnApplications;
import io.gatehouse.registration.application.Requested;
import io.gatehouse.registration.application.Strategies;
import io.gatehouse.registration.application.Strategy;
import io.gatehouse.registration.developer.Developer;
import io.gatehouse.registration.site.Site;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Listed;
import io.gatehouse.schemas.http.Page;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A developer's own applications. */
@RestController
@RequestMapping("/api/v2/applications")
class ApplicationController {
    private final CreateApplication create;
    private final ChangeApplication change;
    private final DeleteApplication delete;
    private final ApplicationLists lists;
    private final Strategies strategies;
    private final OwnApplications own;

    ApplicationController(
            CreateApplication create,
            ChangeApplication change,
            DeleteApplication delete,
            ApplicationLists lists,
            Strategies strategies,
            OwnApplications own) {
        this.create = create;
        this.change = change;
        this.delete = delete;
        this.lists = lists;
        this.strategies = strategies;
        this.own = own;
    }

    /** Answers 201 when the client is ready in time; 202 at once for {@code Prefer: respond-async} (RFC 7240). */
    @PostMapping
    ResponseEntity<ApplicationView> create(
            Developer developer,
            Site site,
            @RequestHeader(name = "Prefer", required = false) @Nullable List<String> preferences,
            @RequestBody ApplicationForm form) {
        var async = preferences != null && preferences.stream().anyMatch(ApplicationController::isRespondAsync);
        var wish = form.wishOf(developer, site);
        return answer(async ? create.createLater(wish) : create.create(wish), async);
    }

    private static boolean isRespondAsync(String preference) {
        return preference.strip().equalsIgnoreCase("respond-async");
    }

    private ResponseEntity<ApplicationView> answer(Requested requested, boolean async) {
        return switch (requested) {
            case Requested.Ready ready -> {
                var view =
                        ApplicationView.of(ready.application(), strategyOf(ready.application()), ready.credentials());
                yield ResponseEntity.created(location(ready.application())).body(view);
            }
            case Requested.ProviderRefused refused -> throw RequestedAnswers.refused(refused);
            case Requested.Pending pending -> {
                if (!async) {
                    throw RequestedAnswers.pending(pending);
                }
                yield ResponseEntity.accepted()
                        .location(location(pending.application()))
                        .header("Preference-Applied", "respond-async")
                        .body(view(pending.application()));
            }
        };
    }

    private static URI location(Application application) {
        return URI.create(RequestedAnswers.location(application));
    }

    @GetMapping
    Page<ApplicationView> list(
            Developer developer,
            @Listed(
                            filter = {"name"},
                            filterUuid = {"auth_strategy_id"},
                            basic = true)
                    ListQuery asked) {
        var page = lists.ofDeveloper(developer.id(), asked);
        var used = strategies.byIds(
                page.data().stream().map(Application::strategyId).distinct().toList());
        return page.map(application -> ApplicationView.of(application, used.get(application.strategyId())));
    }

    @GetMapping("/{applicationId}")
    ApplicationView get(Developer developer, @PathVariable UUID applicationId) {
        return view(own.of(developer, applicationId));
    }

    @PatchMapping("/{applicationId}")
    ApplicationView change(
            Developer developer, @PathVariable UUID applicationId, @RequestBody ApplicationChangeForm form) {
        own.of(developer, applicationId);
        return view(change.change(applicationId, form.change()));
    }

    @DeleteMapping("/{applicationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Developer developer, @PathVariable UUID applicationId) {
        own.of(developer, applicationId);
        delete.delete(applicationId);
    }

    private ApplicationView view(Application application) {
        return ApplicationView.of(application, strategyOf(application));
    }

    private @Nullable Strategy strategyOf(Application application) {
        var id = application.strategyId();
        return strategies.byIds(List.of(id)).get(id);
    }
}
