package io.gatehouse.audit;

import io.gatehouse.schemas.test.openapi.KongsDocuments;
import io.gatehouse.schemas.test.openapi.Operation;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KongsDocumentsTest {
    /** What we do in another way, and why. */
    private static final Map<String, String> CHOSEN = Map.of(
            "replay-job .* is not Kong's",
            "a replay can be narrowed, sent elsewhere and watched",
            "\\.replay_since_disabled is not Kong's",
            "whoever enables again may leave out what happened meanwhile",
            "webhook_status answered value \\[unconfigured]",
            "Konnect answers it too",
            "meta(\\.page)?\\.last is missing",
            "cursors know no last page",
            "destinations 200 \\.meta\\.page",
            "where the other lists of version 3 have it",
            "\\.audit_log_destination_id (answered )?type \\[null]",
            "an empty text is no id",
            "^get-audit-logs 200 .data\\[]<application\\|",
            "classes of entries that Konnect does not have");

    @Test
    void oursHaveWhatKongsHave() {
        KongsDocuments.present()
                .compare("audit-logs.v2", "audit-logs-v2", any -> true, "")
                .compare("audit-logs.v3", "audit-logs-v3", any -> true, "")
                .compare("portal-management.v2", "audit-logs-v2", KongsDocumentsTest::isOfTheLog, "")
                .differOnlyIn(CHOSEN.keySet());
    }

    private static boolean isOfTheLog(Operation operation) {
        return operation.path().contains("/audit-log");
    }
}
