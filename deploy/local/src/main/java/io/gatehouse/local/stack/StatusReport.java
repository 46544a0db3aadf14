package io.gatehouse.local.stack;

import io.gatehouse.local.front.FrontPart;
import io.gatehouse.local.process.Memory;
import io.gatehouse.local.process.ProcessIdentity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * How the stack is at one moment.
 *
 * @param parts in the stack's order
 */
public record StatusReport(Context context, List<PartStatus> parts) {

    /**
     * One part.
     *
     * @param process empty if it does not run, or runs elsewhere
     * @param memory in bytes, empty if not known
     */
    public record PartStatus(Part part, boolean ready, Optional<ProcessIdentity> process, OptionalLong memory) {}

    /** Asks all parts at the same time. */
    public static StatusReport of(Stack stack) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = stack.parts().stream()
                    .map(part -> threads.submit(() -> status(stack.context(), part)))
                    .toList();
            return new StatusReport(
                    stack.context(), asked.stream().map(StatusReport::answer).toList());
        }
    }

    /** Whether every part is ready. */
    public boolean ready() {
        return parts.stream().allMatch(PartStatus::ready);
    }

    /** The document of {@code deploy/status --json}. */
    public Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("ready", ready());
        parts.forEach(status -> document.put(status.part().facts().key(), entry(status)));
        parts.stream()
                .map(PartStatus::part)
                .filter(FrontPart.class::isInstance)
                .forEach(front -> document.put("mail", ((FrontPart) front).mail()));
        document.put("organization_id", context.secrets().organizationId());
        document.put("control_plane_id", context.secrets().controlPlaneId());
        document.put("management_token", context.secrets().managementToken());
        document.put("state_dir", context.state().root().toString());
        return document;
    }

    /** Of all parts together, in bytes. */
    public long memory() {
        return parts.stream()
                .map(PartStatus::memory)
                .flatMapToLong(OptionalLong::stream)
                .sum();
    }

    /** Names of the parts that are not ready. */
    public String missing() {
        return parts.stream()
                .filter(status -> !status.ready())
                .map(status -> status.part().name())
                .collect(Collectors.joining(", "));
    }

    private Map<String, Object> entry(PartStatus status) {
        var entry = new LinkedHashMap<>(status.part().facts().values());
        status.process().ifPresent(process -> entry.put("pid", process.pid()));
        entry.put("log", context.state().log(status.part().name()).toString());
        entry.put("ready", status.ready());
        return entry;
    }

    private static PartStatus status(Context context, Part part) {
        var process = context.daemon(part.name()).running();
        var memory = process.map(running -> Memory.ofTree(running.pid())).orElse(OptionalLong.empty());
        return new PartStatus(part, (process.isPresent() || part.elsewhere()) && part.ready(), process, memory);
    }

    private static PartStatus answer(Future<PartStatus> asked) {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
