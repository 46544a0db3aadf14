package io.gatehouse.audit.webhook.web;

import io.gatehouse.audit.webhook.Switch;
import io.gatehouse.schemas.http.JsonFields;

/** Reads whether a webhook is to send. {@code replay_since_disabled} is ours; without it, nothing is left out. */
final class SwitchFields {
    private SwitchFields() {}

    static Switch of(JsonFields fields) {
        var enabled = fields.flag("enabled", false);
        return new Switch(fields.has("enabled") ? enabled : null, fields.flag("replay_since_disabled", true));
    }
}
