package io.gatehouse.gatewayconfig.issuer.web;

import io.gatehouse.gatewayconfig.issuer.NoticeKey;
import io.gatehouse.schemas.http.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Where whoever watches a gateway tells of a token whose key nobody knew. */
@RestController
@RequestMapping("/v2/gateway-issuer-keys")
class IssuerKeyController {
    private final NoticeKey noticeKey;

    IssuerKeyController(NoticeKey noticeKey) {
        this.noticeKey = noticeKey;
    }

    /** Answers 202 when the issuer is asked, 204 when the key is known already, 404 for an issuer that nobody relies on. */
    @PostMapping
    ResponseEntity<Void> notice(@RequestBody JsonNode body) {
        var form = IssuerKeyForm.of(body);
        return switch (noticeKey.notice(form.issuer(), form.kid())) {
            case UNKNOWN_ISSUER -> throw ProblemException.notFound();
            case KNOWN -> ResponseEntity.noContent().build();
            case ASKED -> ResponseEntity.accepted().build();
        };
    }
}
