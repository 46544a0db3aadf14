package io.gatehouse.idpsync.question;

import io.gatehouse.idpsync.reconcile.UnitOfWork;

/** Remembers questions, with the durable tasks that will answer them. May be repeated. */
public class RememberQuestion {
    private final UnitOfWork work;
    private final Questions questions;
    private final AnswerTasks tasks;

    public RememberQuestion(UnitOfWork work, Questions questions, AnswerTasks tasks) {
        this.work = work;
        this.questions = questions;
        this.tasks = tasks;
    }

    /** Tells whether it was news. */
    public boolean remember(Question question) {
        return work.inOne(() -> {
            var news = questions.remember(question);
            if (news) {
                tasks.start(question.questionId());
            }
            return news;
        });
    }
}
