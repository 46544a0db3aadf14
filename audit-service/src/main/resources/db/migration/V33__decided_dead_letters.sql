-- Decided dead letters are forgotten after a while.
CREATE INDEX dead_letter_decided ON dead_letter (decided_at) WHERE state IN ('put_back', 'discarded');
