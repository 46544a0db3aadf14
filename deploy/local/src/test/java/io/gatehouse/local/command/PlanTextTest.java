package io.gatehouse.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PlanTextTest {
    @Test
    void changesAndProblemsHaveALineEach() {
        var plan = JsonMapper.shared().readTree("""
                {"version": "3.9", "mode": "open-source", "unchanged": 2, "changes": [
                  {"gateway_service_id": "s1", "application_id": null,
                   "entities": [{"action": "update", "type": "plugins", "name": "acl", "fields": ["config.allow"]}],
                   "problems": []},
                  {"gateway_service_id": null, "application_id": "a1",
                   "entities": [{"action": "delete", "type": "acls", "name": "v1", "fields": []}],
                   "problems": [{"message": "no key"}]}]}""");
        assertThat(PlanText.of(plan))
                .containsExactly(
                        "Kong 3.9 in mode open-source: 2 to change, 2 as wanted",
                        "service s1",
                        "  update plugins acl: config.allow",
                        "application a1",
                        "  delete acls v1",
                        "  ! no key");
    }

    @Test
    void aGatewayThatIsAsWantedHasOneLine() {
        var plan = JsonMapper.shared().readTree("""
                {"version": "3.10", "mode": "enterprise", "unchanged": 3, "changes": []}""");
        assertThat(PlanText.of(plan)).containsExactly("Kong 3.10 in mode enterprise: 0 to change, 3 as wanted");
    }
}
