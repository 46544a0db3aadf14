package io.gatehouse.registration.dcrprovider.web;

import io.gatehouse.registration.dcrprovider.VerifyDcrProvider;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VerificationController {
    /** How a verification ended: {@code success} without errors, else {@code failed}. */
    record VerificationView(String status, List<String> errors) {
        static VerificationView of(List<String> errors) {
            return new VerificationView(errors.isEmpty() ? "success" : "failed", errors);
        }
    }

    private final VerifyDcrProvider verify;

    VerificationController(VerifyDcrProvider verify) {
        this.verify = verify;
    }

    /** A failure is a 200 too: Konnect's document declares its fields there, and no 4xx for it. */
    @PostMapping("/v2/dcr-providers/{dcrProviderId}/verify")
    VerificationView verify(@PathVariable UUID dcrProviderId) {
        return VerificationView.of(verify.verify(dcrProviderId));
    }
}
