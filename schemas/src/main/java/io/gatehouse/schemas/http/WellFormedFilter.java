package io.gatehouse.schemas.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what would fail wherever it is read first: a query that cannot be decoded, a content type that names no
 * type, and a form: no API here takes one, and the container would read it as part of the query.
 */
class WellFormedFilter extends OncePerRequestFilter {
    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);

    private final ProblemWriter problems;

    WellFormedFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hasBody(request) && !isSupported(request.getContentType())) {
            var status = HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            var detail = "Content-Type must name the type of the body, such as application/json";
            problems.write(ProblemException.of(status, status.getReasonPhrase(), null, detail), response);
        } else if (!isDecodable(request)) {
            var invalid = new InvalidParameter("query", "invalid", "must be percent-encoded UTF-8").in("query");
            problems.write(ProblemException.badRequest(List.of(invalid)), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Browsers and axios name a form where they send nothing at all. */
    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() != 0;
    }

    private static boolean isDecodable(HttpServletRequest request) {
        try {
            return request.getQueryString() == null || request.getParameterNames() != null;
        } catch (IllegalStateException e) { // the container's way to say that it could not decode a parameter
            return false;
        }
    }

    private static boolean isSupported(@Nullable String contentType) {
        if (contentType == null || contentType.isBlank()) {
            return true;
        }
        try {
            var type = MediaType.parseMediaType(contentType);
            return type.isConcrete() && FORMS.stream().noneMatch(type::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
