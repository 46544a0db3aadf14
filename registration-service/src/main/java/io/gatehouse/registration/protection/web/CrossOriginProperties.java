package io.gatehouse.registration.protection.web;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Web sites that may use the portal client API.
 *
 * @param allowed origins besides those that portals name by their domains, such as http://localhost:5173
 */
@ConfigurationProperties("gatehouse.registration.cross-origin")
record CrossOriginProperties(@DefaultValue Set<String> allowed) {
    CrossOriginProperties {
        allowed = Set.copyOf(allowed);
    }
}
