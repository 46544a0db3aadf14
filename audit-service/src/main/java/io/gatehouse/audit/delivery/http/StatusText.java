package io.gatehouse.audit.delivery.http;

import org.springframework.http.HttpStatus;

/** What a status means. The words of the answer itself are not kept: an endpoint may repeat our Authorization in them. */
final class StatusText {
    private StatusText() {}

    static String of(int status) {
        var known = HttpStatus.resolve(status);
        return known == null ? "HTTP " + status : known.getReasonPhrase();
    }
}
