package io.gatehouse.registration.authstrategy.web;

import io.gatehouse.registration.authstrategy.AuthStrategies;
import io.gatehouse.registration.authstrategy.ManageAuthStrategies;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Listed;
import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.ProblemException;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/v2/application-auth-strategies")
class AuthStrategyController {
    private final ManageAuthStrategies manage;
    private final AuthStrategies strategies;
    private final AuthStrategyForm form;

    AuthStrategyController(ManageAuthStrategies manage, AuthStrategies strategies, AuthStrategyForm form) {
        this.manage = manage;
        this.strategies = strategies;
        this.form = form;
    }

    @PostMapping
    ResponseEntity<AuthStrategyView> create(@RequestBody JsonNode body) {
        var strategy = manage.create(form.created(body));
        return ResponseEntity.created(URI.create("/v2/application-auth-strategies/" + strategy.id()))
                .body(AuthStrategyView.of(strategy));
    }

    @GetMapping
    Page<AuthStrategyView> list(
            @Listed(
                            sort = {
                                "created_at",
                                "updated_at",
                                "strategy_type",
                                "name",
                                "display_name",
                                "dcr_provider_id",
                                "dcr_provider_name",
                                "dcr_provider_type"
                            },
                            filter = {"strategy_type", "name", "display_name", "dcr_provider_name", "dcr_provider_type"
                            },
                            filterUuid = {"dcr_provider_id"})
                    ListQuery query) {
        return strategies.list(query).map(AuthStrategyView::of);
    }

    @GetMapping("/{authStrategyId}")
    AuthStrategyView get(@PathVariable UUID authStrategyId) {
        return strategies.find(authStrategyId).map(AuthStrategyView::of).orElseThrow(ProblemException::notFound);
    }

    /** Answers 201, as Konnect does. */
    @PutMapping("/{authStrategyId}")
    @ResponseStatus(HttpStatus.CREATED)
    AuthStrategyView replace(@PathVariable UUID authStrategyId, @RequestBody JsonNode body) {
        return AuthStrategyView.of(manage.change(authStrategyId, present -> form.replaced(body, present)));
    }

    @PatchMapping("/{authStrategyId}")
    AuthStrategyView change(@PathVariable UUID authStrategyId, @RequestBody JsonNode body) {
        return AuthStrategyView.of(manage.change(authStrategyId, present -> form.changed(body, present)));
    }

    @DeleteMapping("/{authStrategyId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID authStrategyId) {
        manage.delete(authStrategyId);
    }
}
