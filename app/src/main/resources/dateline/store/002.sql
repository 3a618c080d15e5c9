-- Version 2: what is watched, and what saved views tell of.
CREATE TABLE feed (
  address VARCHAR PRIMARY KEY, -- as the user named it: a URL or a folder
  state VARCHAR NOT NULL       -- JSON: when it was asked, how it went, what to ask with
);
CREATE TABLE followed (
  item VARCHAR PRIMARY KEY,    -- the address of an article, or a file with its size and time
  feed VARCHAR NOT NULL,
  tried VARCHAR NOT NULL,      -- ISO 8601 instant
  failures INTEGER NOT NULL,   -- 0: it is in, or was there already
  done BOOLEAN NOT NULL        -- false: it is tried again
);
ALTER TABLE saved_view ADD COLUMN alert VARCHAR; -- JSON: where to tell of new events, or null
ALTER TABLE saved_view ADD COLUMN told BIGINT;   -- number of the last event that was told of
