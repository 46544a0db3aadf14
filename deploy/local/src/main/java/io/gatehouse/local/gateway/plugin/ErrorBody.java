package io.gatehouse.local.gateway.plugin;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The forms of an error, each with the places for its message and the id of the request. */
public enum ErrorBody {
    /** The usual form. */
    JSON("application/json", """
            {
              "message":"%s",
              "request_id":"%s"
            }"""),
    /** For people who read a terminal. */
    PLAIN("text/plain", "%s\nrequest_id: %s\n"),
    /** For browsers. */
    HTML("text/html", """
            <!doctype html>
            <html>
              <head>
                <meta charset="utf-8">
                <title>Error</title>
              </head>
              <body>
                <h1>Error</h1>
                <p>%s.</p>
                <p>request_id: %s</p>
              </body>
            </html>
            """),
    /** For clients of XML services. */
    XML("application/xml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <error>
              <message>%s</message>
              <requestid>%s</requestid>
            </error>
            """);

    private final String mediaType;
    private final String template;

    ErrorBody(String mediaType, String template) {
        this.mediaType = mediaType;
        this.template = template;
    }

    /** The form that an {@code Accept} header prefers; JSON when it names none of them. */
    public static ErrorBody accepted(@Nullable String accept) {
        var best = JSON;
        var bestQuality = 0.0;
        for (var range : accept == null ? new String[0] : accept.split(",", -1)) {
            var quality = quality(range);
            if (quality > bestQuality) {
                bestQuality = quality;
                best = form(range);
            }
        }
        return best;
    }

    private static ErrorBody form(String range) {
        var type = range.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
        for (var form : values()) {
            if (form.mediaType.equals(type)) {
                return form;
            }
        }
        return type.equals("text/*") ? PLAIN : JSON;
    }

    private static double quality(String range) {
        var q = range.replaceFirst("(?is).*;\\s*q\\s*=\\s*([01](\\.\\d{0,3})?).*", "$1");
        return q.equals(range) ? 1 : Double.parseDouble(q);
    }

    /** The body with that message. */
    public String text(String message, String requestId) {
        return template.formatted(message, requestId);
    }

    /** The media type of the body. */
    public String contentType() {
        return mediaType + "; charset=utf-8";
    }
}
