package io.gatehouse.registration.portal.dns;

import io.gatehouse.registration.portal.HostNames;
import io.gatehouse.schemas.outbound.AddressGuard;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.Properties;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks DNS with the JDK's own client, and TLS by shaking hands.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/21/docs/api/jdk.naming.dns/module-summary.html">JNDI DNS</a>
 */
class DnsHostNames implements HostNames {
    private static final Logger log = LoggerFactory.getLogger(DnsHostNames.class);
    private static final int HTTPS = 443;
    private static final String CNAME = "CNAME";

    private final DomainProperties properties;
    private final AddressGuard guard;

    DnsHostNames(DomainProperties properties) {
        this.properties = properties;
        this.guard = properties.privateAddresses() ? AddressGuard.open() : AddressGuard.publicOnly();
    }

    /** What JNDI is banned for does not happen here: DNS answers with texts, and no object is looked up. */
    @Override
    @SuppressWarnings("BanJNDI")
    public Optional<String> aliasOf(String host) {
        try {
            var dns = new InitialDirContext(environment());
            try {
                var found = dns.getAttributes(host, new String[] {CNAME}).get(CNAME);
                return found == null
                        ? Optional.empty()
                        : Optional.of(found.get().toString().replaceFirst("\\.$", ""));
            } finally {
                dns.close();
            }
        } catch (NamingException e) {
            log.atInfo()
                    .addKeyValue("host", host)
                    .addKeyValue("error", e.getClass().getSimpleName())
                    .log("no alias");
            return Optional.empty();
        }
    }

    private Properties environment() {
        var environment = new Properties();
        environment.setProperty(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.setProperty(
                Context.PROVIDER_URL, properties.nameServer().isEmpty() ? "dns:" : "dns://" + properties.nameServer());
        environment.setProperty("com.sun.jndi.dns.timeout.initial", String.valueOf(millis()));
        environment.setProperty("com.sun.jndi.dns.timeout.retries", "1");
        return environment;
    }

    @Override
    public boolean hasCertificate(String host) {
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(guard.resolve(host)[0], HTTPS), millis());
            plain.setSoTimeout(millis());
            return shakesHands(plain, host);
        } catch (IOException e) {
            log.atInfo()
                    .addKeyValue("host", host)
                    .addKeyValue("error", e.getClass().getSimpleName())
                    .log("no TLS");
            return false;
        }
    }

    private static boolean shakesHands(Socket plain, String host) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        try (var socket = (SSLSocket) factory.createSocket(plain, host, HTTPS, true)) {
            var parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return true;
        }
    }

    private int millis() {
        return Math.toIntExact(properties.timeout().toMillis());
    }
}
