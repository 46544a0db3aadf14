package io.gatehouse.audit.deadletter.web;

import io.gatehouse.audit.deadletter.DeadLetter;
import io.gatehouse.audit.deadletter.DeadLetterIndex;
import io.gatehouse.audit.deadletter.DeadLetterIndex.Waiting;
import io.gatehouse.audit.deadletter.DeadLetterLog;
import io.gatehouse.audit.deadletter.DeadLetterRejectedException;
import io.gatehouse.audit.deadletter.DecideDeadLetter;
import io.gatehouse.audit.deadletter.Mask;
import io.gatehouse.audit.deadletter.RecordDecoder;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Listed;
import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.Principal;
import io.gatehouse.schemas.http.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Records that some service could not use. */
@RestController
@RequestMapping("/v2")
class DeadLetterController {
    private final DeadLetterIndex index;
    private final DeadLetterLog log;
    private final RecordDecoder decoder;
    private final DecideDeadLetter decide;

    DeadLetterController(DeadLetterIndex index, DeadLetterLog log, RecordDecoder decoder, DecideDeadLetter decide) {
        this.index = index;
        this.log = log;
        this.decoder = decoder;
        this.decide = decide;
    }

    record WaitingView(List<Waiting> data) {}

    record InspectedView(DeadLetterView deadLetter, RecordView record) {}

    /** How many wait, by topic, group and reason. */
    @GetMapping("/dead-letter-topics")
    WaitingView waiting() {
        return new WaitingView(index.waiting().stream()
                .map(it -> new Waiting(it.sourceTopic(), it.group(), Mask.text(it.reason()), it.count(), it.oldest()))
                .toList());
    }

    @GetMapping("/dead-letters")
    Page<DeadLetterView> list(@Listed(filterExact = {"source_topic", "consumer_group", "state"}) ListQuery query) {
        var wanted = new DeadLetterIndex.Wanted(
                filter(query, "source_topic"), filter(query, "consumer_group"), filter(query, "state"));
        var page = query.page();
        return Page.of(index.list(wanted, page.size(), page.offset()), page, index.count(wanted))
                .map(DeadLetterView::of);
    }

    /** The record itself, without what may be a secret. */
    @GetMapping("/dead-letters/{id}")
    InspectedView inspect(@PathVariable UUID id) {
        var letter = index.find(id).orElseThrow(ProblemException::notFound);
        var record = answered(() -> log.read(letter.place()))
                .orElseThrow(() -> ProblemException.gone("The record is no longer on its topic"));
        var value = record.value();
        var decoded =
                value == null ? Optional.<RecordDecoder.Decoded>empty() : decoder.decode(letter.sourceTopic(), value);
        return new InspectedView(DeadLetterView.of(letter), RecordView.of(record, decoded));
    }

    /** Sends the record to where it came from, at most once for each request. */
    @PostMapping("/dead-letters/{id}/put-back")
    DeadLetterView putBack(@PathVariable UUID id, HttpServletRequest request) {
        return decided(() -> decide.putBack(id, principal(request)));
    }

    @DeleteMapping("/dead-letters/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID id, HttpServletRequest request) {
        decided(() -> decide.discard(id, principal(request)));
    }

    private static DeadLetterView decided(Supplier<Optional<DeadLetter>> decision) {
        try {
            return DeadLetterView.of(answered(decision).orElseThrow(ProblemException::notFound));
        } catch (DeadLetterRejectedException e) {
            var why = String.valueOf(e.getMessage());
            throw e.isGone() ? ProblemException.gone(why) : ProblemException.conflict(why);
        }
    }

    private static <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (KafkaException e) {
            throw ProblemException.unavailable(
                    "Kafka gives no answer; see the state of the dead letter before you try again");
        }
    }

    private static String principal(HttpServletRequest request) {
        return Principal.of(request).orElseThrow(ProblemException::unauthorized).id();
    }

    private static @Nullable String filter(ListQuery query, String attribute) {
        return query.filters().stream()
                .filter(filter -> filter.attribute().equals(attribute))
                .map(filter -> String.valueOf(filter.values().getFirst()))
                .findFirst()
                .orElse(null);
    }
}
