package io.gatehouse.registration.usage.web;

import io.gatehouse.registration.developer.Developer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Front ends ask for figures; without analytics they are told so, and show none. */
@RestController
@RequestMapping("/api/v2/stats")
class UsageController {
    /**
     * What figures there are.
     *
     * @param analytics null for none
     */
    record SettingsView(@Nullable Object analytics) {}

    @GetMapping("/config")
    SettingsView settings(Developer developer) {
        return new SettingsView(null);
    }

    @PostMapping
    UsageView ask(Developer developer, @RequestBody UsageForm form) {
        return UsageView.nothing(form.checked());
    }
}
