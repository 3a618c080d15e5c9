-- Version 3: a saved view keeps what the page showed, not only its question.
ALTER TABLE saved_view ADD COLUMN page VARCHAR; -- the page's address behind "/?", or null
