-- SPDX-FileCopyrightText: The Lever Arch contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the first people to try the program missed.

-- Pages that the search index still holds as an earlier program read them, word by word as they
-- stand: divided words are not found whole. They are indexed anew a few at a time and then go from
-- here. Derived data.
CREATE TABLE page_unread (
    page INTEGER PRIMARY KEY
) STRICT;
INSERT INTO page_unread (page) SELECT id FROM page_text;

-- A team before and after, in one count.
ALTER TABLE staff_count ADD COLUMN now REAL;
ALTER TABLE staff_count ADD COLUMN proposed REAL;

-- What an inspectorate found, in its own words and grades: not every one is Ofsted.
ALTER TABLE inspection ADD COLUMN judgement TEXT;

-- What this one briefing takes in (+) and leaves out (-), as ids with a space between them,
-- whatever the records say of themselves: "+456 -789".
ALTER TABLE briefing ADD COLUMN choices TEXT;
