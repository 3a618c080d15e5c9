-- Version 1: articles with their pages and layers, events, incidents, corrections.
CREATE TABLE article (
  id VARCHAR PRIMARY KEY,      -- unique in the store
  no BIGINT NOT NULL,          -- counts from 1 in order of arrival
  revision BIGINT NOT NULL,    -- counts the store's changes; the index knows up to which it has come
  content VARCHAR NOT NULL,    -- digest of what was read: the same again is not added
  url VARCHAR,
  added VARCHAR NOT NULL,      -- ISO 8601 instant
  coder VARCHAR NOT NULL,      -- program and version that coded it last
  json VARCHAR NOT NULL,       -- the article
  layers BLOB NOT NULL,        -- gzip of JSON: sentences, entities, places, times, claims, reasons
  page BLOB                    -- gzip of the page as it was read, or null where text was given
);

CREATE INDEX article_url ON article (url);
CREATE TABLE seen (
  content VARCHAR PRIMARY KEY, -- digests of all that was ever read, replaced versions included
  article VARCHAR NOT NULL
);
CREATE TABLE event (
  no BIGINT NOT NULL,          -- counts from 1
  article_no BIGINT NOT NULL,
  id VARCHAR NOT NULL,
  json VARCHAR NOT NULL,       -- as coded
  corrected VARCHAR,           -- as corrected by people, or null
  review VARCHAR,              -- accepted, corrected, rejected, or null
  reviewer VARCHAR
);
CREATE TABLE correction (
  no BIGINT NOT NULL,
  made VARCHAR NOT NULL,       -- ISO 8601 instant
  reviewer VARCHAR NOT NULL,
  action VARCHAR NOT NULL,     -- accept, reject, correct, merge, split
  article VARCHAR,             -- the article's id; null for merge and split
  event VARCHAR,               -- the event's id when it was made
  before VARCHAR,              -- the event then, which finds it again after recoding
  change VARCHAR,              -- JSON of the fields that change
  reason VARCHAR,              -- in the reviewer's words, or null
  undone BOOLEAN NOT NULL
);
CREATE TABLE incident (
  id VARCHAR NOT NULL,
  revision BIGINT NOT NULL,
  json VARCHAR                 -- null once it was merged into another
);
CREATE TABLE saved_view (
  id VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  question VARCHAR NOT NULL,
  made VARCHAR NOT NULL
);
CREATE TABLE note (key VARCHAR PRIMARY KEY, value VARCHAR NOT NULL);
CREATE VIEW events AS
  SELECT coalesce(e.corrected, e.json)->>'$.id' AS id, a.id AS article,
         coalesce(e.corrected, e.json)->>'$.date' AS date,
         coalesce(e.corrected, e.json)->>'$.event[0]' AS event,
         coalesce(e.corrected, e.json)->>'$.mode[0]' AS mode,
         coalesce(e.corrected, e.json)->>'$.actor[0].code' AS actor,
         coalesce(e.corrected, e.json)->>'$.recipient[0].code' AS recipient,
         coalesce(e.corrected, e.json)->>'$.event_loc.country_code' AS country,
         CAST(coalesce(e.corrected, e.json)->>'$.event_loc.lat' AS DOUBLE) AS lat,
         CAST(coalesce(e.corrected, e.json)->>'$.event_loc.lon' AS DOUBLE) AS lon,
         coalesce(e.corrected, e.json)->>'$.verification' AS verification,
         CAST(coalesce(e.corrected, e.json)->>'$.certainty' AS DOUBLE) AS certainty,
         e.review AS review, coalesce(e.corrected, e.json) AS json
  FROM event e JOIN article a ON a.no = e.article_no;
