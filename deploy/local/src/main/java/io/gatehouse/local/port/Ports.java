package io.gatehouse.local.port;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The number of each port.
 *
 * @param numbers 1 to 65535 for every {@link Port}
 */
public record Ports(Map<Port, Integer> numbers) {

    /**
     * Fills in the standard numbers.
     *
     * @throws IllegalArgumentException if two ports have one number, or a number is out of range; names the options
     */
    public Ports {
        var all = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            all.put(port, numbers.getOrDefault(port, port.standard()));
        }
        all.forEach((port, number) -> check(all, port, number));
        numbers = Map.copyOf(all);
    }

    /** The first number that one of the sources knows, otherwise the standard one. */
    @SafeVarargs
    public static Ports first(Function<Port, @Nullable Integer>... sources) {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            for (var source : sources) {
                var number = source.apply(port);
                if (number != null) {
                    numbers.putIfAbsent(port, number);
                }
            }
        }
        return new Ports(numbers);
    }

    /** Ports that nobody listens on at this moment, for stacks that live shortly. */
    public static Ports free() {
        var sockets = new ArrayList<ServerSocket>();
        try {
            var numbers = new EnumMap<Port, Integer>(Port.class);
            for (var port : Port.values()) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                sockets.add(socket);
                numbers.put(port, socket.getLocalPort());
            }
            return new Ports(numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    /** The number of one port. */
    public int of(Port port) {
        return numbers.getOrDefault(port, port.standard());
    }

    /** {@code http://127.0.0.1:number}, without a slash at the end. */
    public String http(Port port) {
        return "http://127.0.0.1:" + of(port);
    }

    /** What differs from {@code others}, one sentence each. */
    public List<String> differences(Ports others) {
        return List.of(Port.values()).stream()
                .filter(port -> of(port) != others.of(port))
                .map(port -> port.purpose() + ": " + others.of(port) + " now, asked for " + of(port) + " ("
                        + port.option() + ")")
                .toList();
    }

    private static void check(Map<Port, Integer> all, Port port, int number) {
        if (number < 1 || number > 65535) {
            throw new IllegalArgumentException(port.option() + ": " + number + " (expected: 1 to 65535)");
        }
        all.forEach((other, taken) -> {
            if (other.compareTo(port) < 0 && taken == number) {
                throw new IllegalArgumentException(
                        "port " + number + " is asked for twice: " + other.option() + " and " + port.option());
            }
        });
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
