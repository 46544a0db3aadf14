package io.gatehouse.local.service;

import io.gatehouse.local.kafka.KafkaPart;
import io.gatehouse.local.kong.GatewayPart;
import io.gatehouse.local.port.Port;
import io.gatehouse.local.postgres.PostgresPart;
import io.gatehouse.local.registry.RegistryPart;
import io.gatehouse.local.stack.Context;
import io.gatehouse.local.state.KeyFiles;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings of one service in the local stack, as its properties file holds them. */
record ServiceSettings(Context context, Service service) {

    /** The file's text, one {@code key=value} a line; no value needs escaping but the backslash. */
    String text() {
        return all().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().toString().replace("\\", "\\\\"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private Map<String, Object> all() {
        var all = new LinkedHashMap<String, Object>();
        common(all);
        switch (service) {
            case REGISTRATION -> registration(all);
            case IDP_SYNC -> idpSync(all);
            case GATEWAY_CONFIG -> gatewayConfig(all);
            case AUDIT -> audit(all);
        }
        return all;
    }

    private void common(Map<String, Object> all) {
        var database = service.database().label();
        all.put("server.address", "127.0.0.1");
        all.put("server.port", context.port(service.port()));
        all.put("spring.datasource.url", PostgresPart.jdbcUrl(context, database));
        all.put("spring.datasource.username", database);
        all.put("spring.datasource.password", context.secrets().databasePassword(database));
        all.put("spring.kafka.bootstrap-servers", KafkaPart.bootstrap(context));
        all.put("gatehouse.schema-registry.url", RegistryPart.url(context));
        all.put("gatehouse.organization-id", context.secrets().organizationId());
        all.put("gatehouse.access.tokens[0].name", "local");
        all.put("gatehouse.access.tokens[0].sha256", sha256(context.secrets().managementToken()));
        all.put("gatehouse.access.tokens[0].roles", "admin");
    }

    private void registration(Map<String, Object> all) {
        all.put("gatehouse.registration.public-url", context.http(Port.FRONT));
        all.put("gatehouse.registration.opening-keys", KeyFiles.privateSet(context.state(), "registration"));
        all.put("gatehouse.registration.sso.allow-private-networks", true);
        all.put("gatehouse.registration.sealing.idp-sync", KeyFiles.publicSet(context.state(), "idp-sync"));
        all.put("gatehouse.registration.sealing.gateway-config", KeyFiles.publicSet(context.state(), "gateway-config"));
        all.put("spring.mail.host", "127.0.0.1");
        all.put("spring.mail.port", context.port(Port.SMTP));
        // Everybody comes from one address here.
        all.put("gatehouse.registration.throttle.mails-per-network", 100_000);
    }

    private void gatewayConfig(Map<String, Object> all) {
        var target = "gatehouse.gateway-config.targets[0].";
        all.put("gatehouse.gateway-config.opening-keys", KeyFiles.privateSet(context.state(), "gateway-config"));
        all.put(target + "name", "local");
        all.put(target + "control-plane-id", context.secrets().controlPlaneId());
        all.put(target + "admin-url", GatewayPart.adminUrl(context));
        all.put(target + "mode", "open-source");
    }

    private void idpSync(Map<String, Object> all) {
        all.put("gatehouse.idp-sync.opening-keys", KeyFiles.privateSet(context.state(), "idp-sync"));
        all.put("gatehouse.idp-sync.calls.allow-private-addresses", true);
    }

    private void audit(Map<String, Object> all) {
        all.put("gatehouse.audit.signing-keys", KeyFiles.privateSet(context.state(), "audit"));
        all.put("gatehouse.audit.opening-keys", KeyFiles.privateSet(context.state(), "audit-webhooks"));
        all.put("gatehouse.audit.webhook.allow-plain-http", true);
        all.put("gatehouse.audit.webhook.allow-private-addresses", true);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return service.label();
    }
}
