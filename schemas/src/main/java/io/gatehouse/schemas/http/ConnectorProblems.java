package io.gatehouse.schemas.http;

import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Answers what the server refuses before it reaches Spring, such as an improper request line, as a problem too. */
public class ConnectorProblems extends ErrorReportValve {
    private final ProblemWriter problems = new ProblemWriter(StrictJson.mapper());

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            problems.write(problem(response.getStatus()), response.getResponse());
        } catch (IOException e) {
            // The caller has gone.
        }
    }

    private static ProblemException problem(int code) {
        var status = HttpStatus.resolve(code);
        if (status == null || status == HttpStatus.BAD_REQUEST) {
            var invalid = new InvalidParameter("request", "invalid", "must be well-formed HTTP");
            return ProblemException.badRequest(List.of(invalid));
        }
        return ProblemException.of(status, status.getReasonPhrase(), null, "The request cannot be served");
    }
}
