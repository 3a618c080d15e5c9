-- Version 4: documents of the web that were read as a whole, with all that they lead to.
CREATE TABLE visited (
  address VARCHAR PRIMARY KEY, -- where the document was in the end, after redirects
  etag VARCHAR,                -- what its server told its version by, or null
  modified VARCHAR             -- the same
);
