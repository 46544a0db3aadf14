package io.gatehouse.gatewayconfig.sync.file;

import io.gatehouse.gatewayconfig.plan.GatewayProfile;
import io.gatehouse.gatewayconfig.plan.KongVersion;
import io.gatehouse.gatewayconfig.sync.Targets;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileProperties.class)
class FileConfiguration {
    @Bean
    Targets fileTargets(FileProperties properties) {
        var gateways = new HashMap<String, Targets.Target>();
        for (var target : properties.files()) {
            gateways.put(target.controlPlaneId(), new Targets.Target(gateway(target), target.repair()));
        }
        return new Targets(gateways);
    }

    static FileGateway gateway(FileProperties.Target target) {
        var file = new AtomicFile(target.path(), PosixFilePermissions.fromString(target.permissions()));
        var profile = GatewayProfile.of(target.mode(), KongVersion.parse(target.version()));
        AtomicFile.Work afterWrite = target.git() ? new GitCommit(file.path()) : () -> {};
        return new FileGateway(new DeckFile(file, afterWrite), profile, target.apiKeys());
    }
}
