-- SPDX-FileCopyrightText: The Lever Arch contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Marks on pages as records of their own, and how sure we are of a place that was found again.

CREATE TABLE annotation (
    id INTEGER PRIMARY KEY REFERENCES record (id),
    style TEXT,
    meaning TEXT,
    comment TEXT,
    words TEXT,
    document INTEGER REFERENCES record (id),
    page INTEGER,
    page_label TEXT,
    author TEXT,
    parent INTEGER REFERENCES record (id),
    strokes TEXT,        -- ink, in user space: "x y x y …;" a stroke
    line_width REAL,     -- of ink, in points of user space
    marked TEXT,         -- when it was made, if that was not here: ISO 8601 in UTC
    external_name TEXT,  -- what the file it came from calls it (/NM, XFDF name)
    external_form TEXT   -- how it stood there, when more was said than is understood here
) STRICT;
CREATE INDEX annotation_by_document ON annotation (document);
CREATE INDEX annotation_by_parent ON annotation (parent);

-- Of an anchor that was carried over to another version; NULL: it was made where it stands.
ALTER TABLE anchor ADD COLUMN score REAL;
ALTER TABLE anchor ADD COLUMN reason TEXT;
