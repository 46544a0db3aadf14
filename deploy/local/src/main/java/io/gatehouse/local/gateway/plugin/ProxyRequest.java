package io.gatehouse.local.gateway.plugin;

import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A request on its way through the gateway: what the client sent, and what the service will get. */
public final class ProxyRequest {
    private final String id;
    private final String method;
    private final String path;
    private final QueryString query;
    private final HeaderMap received;
    private final HeaderMap forwarded = new HeaderMap();
    private @Nullable ObjectNode consumer;
    private @Nullable ObjectNode credential;

    /**
     * A request as received.
     *
     * @param path as the client wrote it, without arguments
     */
    public ProxyRequest(String id, String method, String path, QueryString query, HeaderMap received) {
        this.id = id;
        this.method = method;
        this.path = path;
        this.query = query;
        this.received = received;
        received.forEach(values -> forwarded.putAll(values.getHeaderName(), values));
    }

    /** The id that answers and logs share. */
    public String id() {
        return id;
    }

    /** The HTTP method. */
    public String method() {
        return method;
    }

    /** The path as the client wrote it. */
    public String path() {
        return path;
    }

    /** The arguments; what is removed here does not reach the service. */
    public QueryString query() {
        return query;
    }

    /** The first value of a header that the client sent. */
    public @Nullable String header(String name) {
        return received.getFirst(name);
    }

    /** All values of a header that the client sent. */
    public List<String> headerValues(String name) {
        var values = received.get(name);
        return values == null ? List.of() : List.copyOf(values);
    }

    /** The values of a cookie that the client sent. */
    public List<String> cookies(String name) {
        var found = new ArrayList<String>();
        for (var header : headerValues("Cookie")) {
            for (var pair : header.split(";", -1)) {
                if (pair.strip().startsWith(name + "=")) {
                    found.add(pair.strip().substring(name.length() + 1));
                }
            }
        }
        return found;
    }

    /** The headers that the service will get. */
    public HeaderMap forwarded() {
        return forwarded;
    }

    /** Sets a header for the service, or removes it when there is no value. */
    public void forward(String name, @Nullable String value) {
        forwarded.remove(name);
        if (value != null) {
            forwarded.put(new HttpString(name), value);
        }
    }

    /** Who sent the request, once a plugin found out. */
    public Optional<ObjectNode> consumer() {
        return Optional.ofNullable(consumer);
    }

    /** By which credential, once a plugin found out; never for an anonymous consumer. */
    public Optional<ObjectNode> credential() {
        return Optional.ofNullable(credential);
    }

    /** Remembers who sent the request. */
    void authenticate(@Nullable ObjectNode who, @Nullable ObjectNode byWhat) {
        this.consumer = who;
        this.credential = byWhat;
    }
}
