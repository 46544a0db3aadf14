package io.gatehouse.registration.application.web;

import io.gatehouse.registration.application.Strategies;
import io.gatehouse.registration.application.Strategy;
import io.gatehouse.registration.developer.Developer;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Listed;
import io.gatehouse.schemas.http.Listed.Choice;
import io.gatehouse.schemas.http.Page;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Auth strategies that a developer may choose for an application. */
@RestController
class StrategyController {
    private final Strategies strategies;

    StrategyController(Strategies strategies) {
        this.strategies = strategies;
    }

    @GetMapping("/api/v2/applications/auth-strategies")
    Page<StrategyView> list(
            Developer developer,
            @Listed(
                            filter = {"name"},
                            filterChoice =
                                    @Choice(
                                            attribute = "credential_type",
                                            values = {
                                                "client_credentials",
                                                "self_managed_client_credentials",
                                                "key_auth"
                                            }),
                            basic = true)
                    ListQuery asked) {
        return strategies.listUsableIn(developer.portalId(), asked).map(StrategyController::view);
    }

    private static StrategyView view(Strategy strategy) {
        return Objects.requireNonNull(StrategyView.forDeveloper(strategy));
    }
}
