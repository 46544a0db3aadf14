package io.gatehouse.idpsync.question;

/** Tells whoever asked, in the caller's transaction. */
public interface Answers {
    void tell(Question question, Answer answer);
}
