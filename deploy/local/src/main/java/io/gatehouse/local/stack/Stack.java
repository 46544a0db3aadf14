package io.gatehouse.local.stack;

import io.gatehouse.local.front.FrontPart;
import io.gatehouse.local.kafka.KafkaPart;
import io.gatehouse.local.keycloak.KeycloakPart;
import io.gatehouse.local.kong.GatewayPart;
import io.gatehouse.local.port.Port;
import io.gatehouse.local.port.PortCheck;
import io.gatehouse.local.postgres.PostgresPart;
import io.gatehouse.local.registry.RegistryPart;
import io.gatehouse.local.service.Service;
import io.gatehouse.local.service.ServicePart;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All parts, each after those it needs.
 *
 * @param context what they have in common
 */
public record Stack(Context context, List<Part> parts) {

    /** The whole stack. */
    public static Stack of(Context context) {
        var infrastructure = Stream.<Part>of(
                new PostgresPart(context),
                new KafkaPart(context),
                new RegistryPart(context),
                new KeycloakPart(context),
                new GatewayPart(context),
                new FrontPart(context));
        var services = Stream.of(Service.values()).<Part>map(service -> new ServicePart(context, service));
        return new Stack(context, Stream.concat(infrastructure, services).toList());
    }

    /**
     * The parts of these names, in the stack's order; all when none is named.
     *
     * @throws IllegalArgumentException if there is no such part; tells which there are
     */
    public List<Part> named(List<String> names) {
        var known = parts.stream().map(Part::name).toList();
        for (var name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        name + ": no such part (expected: " + String.join(", ", known) + ")");
            }
        }
        return parts.stream()
                .filter(part -> names.isEmpty() || names.contains(part.name()))
                .toList();
    }

    /** Whether the part's process runs, ready or not. */
    public boolean runs(Part part) {
        return context.daemon(part.name()).running().isPresent();
    }

    /** Everything that keeps these parts from being started: files missing, ports taken. One sentence each. */
    public List<String> obstacles(List<Part> wanted) {
        var missing = wanted.stream().flatMap(part -> part.obstacle().stream());
        var names = wanted.stream()
                .filter(part -> !part.elsewhere())
                .map(Part::name)
                .collect(Collectors.toSet());
        var needed = Stream.of(Port.values())
                .filter(port -> names.contains(port.part()))
                .toList();
        return Stream.concat(missing, PortCheck.taken(context.settings().ports(), needed).stream())
                .toList();
    }
}
