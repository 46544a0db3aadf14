package io.gatehouse.registration.bridge.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.registration.bridge.BridgeKey;
import io.gatehouse.registration.bridge.ManageBridgeKeys;
import io.gatehouse.schemas.http.JsonFields;
import io.gatehouse.schemas.http.TextRule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Keys to the bridge of a provider, for its administrators; an addition to Konnect's API. */
@RestController
@RequestMapping("/v2/dcr-providers/{dcrProviderId}/bridge-keys")
class BridgeKeyController {
    private static final TextRule NAME = TextRule.length(1, 256);

    /**
     * A key.
     *
     * @param key the key itself, only in the answer that makes it; shown by no log
     */
    record KeyView(
            UUID id,
            String name,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String key,

            Instant createdAt) {
        static KeyView of(BridgeKey key, @Nullable String value) {
            return new KeyView(key.id(), key.name(), value, key.createdAt());
        }

        @Override
        public String toString() {
            return "KeyView[id=" + id + "]";
        }
    }

    /** All keys of a bridge; there are few. */
    record KeysView(List<KeyView> data) {}

    private final ManageBridgeKeys keys;

    BridgeKeyController(ManageBridgeKeys keys) {
        this.keys = keys;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    KeyView issue(@PathVariable UUID dcrProviderId, @RequestBody JsonNode body) {
        var issued = keys.issue(dcrProviderId, JsonFields.read(body, fields -> fields.text("name", NAME, null)));
        return KeyView.of(issued.key(), issued.value().reveal());
    }

    @GetMapping
    KeysView list(@PathVariable UUID dcrProviderId) {
        return new KeysView(keys.list(dcrProviderId).stream()
                .map(key -> KeyView.of(key, null))
                .toList());
    }

    @DeleteMapping("/{keyId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID dcrProviderId, @PathVariable UUID keyId) {
        keys.remove(dcrProviderId, keyId);
    }
}
