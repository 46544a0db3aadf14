package io.gatehouse.gatewayconfig.sync.kong;

import io.gatehouse.gatewayconfig.sync.CheckingGatewayContract;
import io.gatehouse.gatewayconfig.sync.Gateway;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.web.client.RestClient;

/** The contract against a Kong of your own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(
        named = "kong.admin.url",
        matches = ".+",
        disabledReason = "no Kong was named: -Dkong.admin.url=http://… runs the contract against one")
class RealKongIT extends CheckingGatewayContract {
    private final String service = UUID.randomUUID().toString();

    @BeforeAll
    void addService() {
        admin().put()
                .uri("/services/" + service)
                .body(Map.of("url", "http://127.0.0.1:9"))
                .retrieve()
                .toBodilessEntity();
    }

    @AfterAll
    void removeService() {
        admin().delete().uri("/services/" + service).retrieve().toBodilessEntity();
    }

    private static RestClient admin() {
        return RestClient.create(url());
    }

    private static String url() {
        return System.getProperty("kong.admin.url", "");
    }

    @Override
    protected Gateway gateway() {
        return LocalKong.at(url());
    }

    @Override
    protected String service() {
        return service;
    }
}
