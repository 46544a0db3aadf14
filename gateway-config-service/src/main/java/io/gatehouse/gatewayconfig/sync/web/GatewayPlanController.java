package io.gatehouse.gatewayconfig.sync.web;

import io.gatehouse.gatewayconfig.sync.GatewayRejectedException;
import io.gatehouse.gatewayconfig.sync.GatewayUnavailableException;
import io.gatehouse.gatewayconfig.sync.Gateways;
import io.gatehouse.gatewayconfig.sync.PreviewChanges;
import io.gatehouse.gatewayconfig.sync.RepairGateways;
import io.gatehouse.schemas.http.ProblemException;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A dry run: the difference between what is wanted of a gateway and what is there. */
@RestController
@RequestMapping("/v2/gateway-plans")
class GatewayPlanController {
    private final PreviewChanges previewChanges;
    private final RepairGateways repairGateways;
    private final Gateways gateways;

    GatewayPlanController(PreviewChanges previewChanges, RepairGateways repairGateways, Gateways gateways) {
        this.previewChanges = previewChanges;
        this.repairGateways = repairGateways;
        this.gateways = gateways;
    }

    /** Reads the whole gateway, so it takes longer the more there is. */
    @GetMapping("/{controlPlaneId}")
    GatewayPlanView plan(@PathVariable UUID controlPlaneId) {
        var id = controlPlaneId.toString();
        return asked(() -> GatewayPlanView.of(id, previewChanges.preview(id).orElseThrow(ProblemException::notFound)));
    }

    /** Has what somebody else changed put right now, also at a gateway that is only watched; answers before it is done. */
    @PostMapping("/{controlPlaneId}/repair")
    ResponseEntity<RepairView> repair(@PathVariable UUID controlPlaneId) {
        var id = controlPlaneId.toString();
        if (!gateways.controlPlaneIds().contains(id)) {
            throw ProblemException.notFound();
        }
        var report = asked(() -> repairGateways.repair(id));
        return ResponseEntity.accepted().body(new RepairView(report.drifted().size()));
    }

    /** How many services and applications will be put right. */
    record RepairView(int units) {}

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (GatewayUnavailableException e) {
            throw ProblemException.unavailable(String.valueOf(e.getMessage()));
        } catch (GatewayRejectedException e) {
            throw ProblemException.of(
                    HttpStatus.BAD_GATEWAY, "Bad Gateway", null, "the gateway says: " + e.getMessage());
        }
    }
}
