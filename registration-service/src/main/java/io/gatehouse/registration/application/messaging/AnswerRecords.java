package io.gatehouse.registration.application.messaging;

import io.gatehouse.events.GrantedScopesRead;
import io.gatehouse.events.ProviderVerified;
import io.gatehouse.registration.question.ProviderAnswer;
import io.gatehouse.registration.question.ProviderAnswers;

/** Reads what idp-sync-service answers to questions about providers. */
final class AnswerRecords {
    private AnswerRecords() {}

    /** Hands the answer in a record to the request that waits for it here, if there is one. */
    static void handOver(Object record, ProviderAnswers answers) {
        switch (record) {
            case ProviderVerified verified ->
                answers.answered(
                        ClientRecords.id("verification_id", verified.getVerificationId()),
                        new ProviderAnswer.Verified(verified.getErrors()));
            case GrantedScopesRead read ->
                answers.answered(ClientRecords.id("request_id", read.getRequestId()), answer(read));
            default -> {
                // no answer to a question
            }
        }
    }

    private static ProviderAnswer answer(GrantedScopesRead read) {
        var scopes = read.getScopes();
        if (scopes != null) {
            return new ProviderAnswer.Scopes(scopes);
        }
        var error = read.getError();
        return error == null ? new ProviderAnswer.NotTold() : new ProviderAnswer.Unanswered(error);
    }
}
