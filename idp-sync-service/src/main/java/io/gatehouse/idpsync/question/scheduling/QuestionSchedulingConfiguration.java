package io.gatehouse.idpsync.question.scheduling;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.gatehouse.idpsync.question.AnswerQuestion;
import io.gatehouse.idpsync.question.AnswerTasks;
import io.gatehouse.idpsync.question.Answers;
import io.gatehouse.idpsync.question.Questions;
import io.gatehouse.idpsync.reconcile.UnitOfWork;
import io.gatehouse.idpsync.scheduling.PromptTasks;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionSchedulingConfiguration {
    private static final int SOMEBODY_WAITS = 90;

    @Bean
    Task<Void> answerQuestionTask(
            Questions questions, AnswerQuestion answer, Answers answers, UnitOfWork work, Clock clock) {
        return Tasks.custom(AnswerTask.NAME, Void.class)
                .onDeadExecutionRevive()
                .execute(new AnswerTask(questions, answer, answers, work, clock));
    }

    @Bean
    AnswerTasks answerTasks(ObjectProvider<Scheduler> scheduler, Clock clock) {
        var tasks = new PromptTasks(scheduler, clock);
        return questionId -> tasks.start(AnswerTask.NAME, questionId, SOMEBODY_WAITS);
    }
}
