package io.gatehouse.idpsync.question.scheduling;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.gatehouse.idpsync.question.Answer;
import io.gatehouse.idpsync.question.AnswerQuestion;
import io.gatehouse.idpsync.question.Answers;
import io.gatehouse.idpsync.question.OpenQuestion;
import io.gatehouse.idpsync.question.Question;
import io.gatehouse.idpsync.question.Questions;
import io.gatehouse.idpsync.reconcile.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The durable task of one question. Its end is in the same transaction as the answer, so that it is answered once. */
final class AnswerTask implements ExecutionHandler<Void> {
    static final String NAME = "answer-question";

    private static final Logger log = LoggerFactory.getLogger(AnswerTask.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Questions questions;
    private final AnswerQuestion answer;
    private final Answers answers;
    private final UnitOfWork work;
    private final Clock clock;

    AnswerTask(Questions questions, AnswerQuestion answer, Answers answers, UnitOfWork work, Clock clock) {
        this.questions = questions;
        this.answer = answer;
        this.answers = answers;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> task, ExecutionContext context) {
        var open = questions.open(task.getId());
        if (open.isEmpty()) {
            return (complete, operations) -> operations.remove();
        }
        var found = answer.answer(open.get());
        return found.<CompletionHandler<Void>>map(
                        known -> (complete, operations) -> conclude(open.get(), known, operations))
                .orElseGet(() -> this::again);
    }

    private void conclude(OpenQuestion open, Answer found, ExecutionOperations<Void> operations) {
        var question = open.question();
        work.inOne(() -> {
            answers.tell(question, found);
            questions.answered(question.questionId());
            operations.remove();
            return question;
        });
        log(question, found);
    }

    private void again(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        operations.reschedule(complete, clock.instant().plus(PAUSE));
    }

    private static void log(Question question, Answer found) {
        log.atInfo()
                .addKeyValue("questionId", question.questionId())
                .addKeyValue("providerId", question.providerId())
                .addKeyValue("applicationId", question.applicationId())
                .addKeyValue("answer", found.getClass().getSimpleName())
                .log("question answered");
    }
}
