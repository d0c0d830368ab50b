-- SPDX-FileCopyrightText: The Lever Arch contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Pages that came as pictures: what was recognised in them, and which excerpts of recognised words
-- have been compared with the picture.

-- Derived data: may be thrown away and rebuilt. The words are in page_text, as those of every page;
-- a row here says that they were recognised, or why there are none. A page without text and
-- without a row is still to be recognised.
CREATE TABLE recognition (
    id INTEGER PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    languages TEXT NOT NULL,
    orientation INTEGER NOT NULL,  -- of the writing, clockwise, as the page is displayed
    confidences BLOB NOT NULL,     -- one byte a word of page_text, 0 to 100
    reason TEXT NOT NULL           -- why it failed
) STRICT;
CREATE INDEX page_without_text ON page (id) WHERE has_text = 0;

ALTER TABLE excerpt ADD COLUMN picture_check TEXT;
ALTER TABLE inspection_excerpt ADD COLUMN picture_check TEXT;
