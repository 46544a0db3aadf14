-- What was told of a unit that somebody else changed at a gateway which is watched and not repaired; empty for nothing.
ALTER TABLE unit ADD COLUMN drift text NOT NULL DEFAULT '';
