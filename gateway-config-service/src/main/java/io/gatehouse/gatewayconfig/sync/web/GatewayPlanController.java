package io.gatehouse.gatewayconfig.sync.web;

import io.gatehouse.gatewayconfig.sync.GatewayRejectedException;
import io.gatehouse.gatewayconfig.sync.GatewayUnavailableException;
import io.gatehouse.gatewayconfig.sync.PreviewChanges;
import io.gatehouse.schemas.http.ProblemException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A dry run: the difference between what is wanted of a gateway and what is there. */
@RestController
@RequestMapping("/v2/gateway-plans")
class GatewayPlanController {
    private final PreviewChanges previewChanges;

    GatewayPlanController(PreviewChanges previewChanges) {
        this.previewChanges = previewChanges;
    }

    /** Reads the whole gateway, so it takes longer the more there is. */
    @GetMapping("/{controlPlaneId}")
    GatewayPlanView plan(@PathVariable UUID controlPlaneId) {
        var id = controlPlaneId.toString();
        try {
            var preview = previewChanges.preview(id).orElseThrow(ProblemException::notFound);
            return GatewayPlanView.of(id, preview);
        } catch (GatewayUnavailableException e) {
            throw ProblemException.unavailable(String.valueOf(e.getMessage()));
        } catch (GatewayRejectedException e) {
            throw ProblemException.of(
                    HttpStatus.BAD_GATEWAY, "Bad Gateway", null, "the gateway says: " + e.getMessage());
        }
    }
}
