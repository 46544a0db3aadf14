package io.gatehouse.registration.portal.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.registration.portal.VerifyDomain;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VerifyDomainController {
    record StatusView(
            @JsonProperty("is_cname_verified") boolean cnameVerified,
            @JsonProperty("is_ssl_issued") boolean sslIssued) {}

    private final VerifyDomain verify;

    VerifyDomainController(VerifyDomain verify) {
        this.verify = verify;
    }

    @PostMapping("/v2/portals/{portalId}/verify-domain")
    StatusView verify(@PathVariable UUID portalId) {
        var status = verify.verify(portalId);
        return new StatusView(status.cnameVerified(), status.sslIssued());
    }
}
