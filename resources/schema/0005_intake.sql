-- SPDX-FileCopyrightText: The Lever Arch contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Papers of every kind: pages made of what came in, the inbox, the register, files inside files.

-- Bytes that were made here (pages of an e-mail, a photograph, joined scans) stand beside those that
-- came in, as immutable as they: places on them are cited.
ALTER TABLE original ADD COLUMN role TEXT NOT NULL DEFAULT 'received';
ALTER TABLE original ADD COLUMN made_by TEXT NOT NULL DEFAULT '';

-- What a version whose pages were made here was made from.
CREATE TABLE version_source (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES version (id),
    position INTEGER NOT NULL,
    original INTEGER NOT NULL REFERENCES original (id),
    sha256 TEXT NOT NULL,  -- of the original: brings its bytes under the history's hash chain
    pages TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX version_source_in_order ON version_source (version, position);
CREATE INDEX version_source_by_original ON version_source (original, version);

-- Where a paper stands on its way from the doormat to the files, and its number in the register.
ALTER TABLE document ADD COLUMN number INTEGER;
ALTER TABLE document ADD COLUMN filing TEXT;       -- NULL: came in before there was an inbox
ALTER TABLE document ADD COLUMN set_aside TEXT;    -- why it is not needed
ALTER TABLE document ADD COLUMN subject TEXT;
ALTER TABLE document ADD COLUMN form TEXT;         -- what kind of file came in: "docx"
ALTER TABLE document ADD COLUMN pages_by TEXT;     -- what made its pages
ALTER TABLE document ADD COLUMN message_id TEXT;   -- of an e-mail
CREATE INDEX document_by_number ON document (number);
CREATE INDEX document_by_filing ON document (filing);
CREATE INDEX document_by_message ON document (message_id) WHERE message_id IS NOT NULL;
-- Papers that are there already have no number until a person has them numbered or files them. Given
-- here, the numbers would be a change no action accounts for, and the history would say that somebody
-- had tampered with every paper; given in an action at the first opening, that action would throw away
-- what can be done again, and would be the first thing "Undo" takes back.

-- Numbers are written on paper, so one that a paper had and lost is not given again. What it was is
-- in the history; a quotation mark inside of a text is escaped there, so the key is found for sure.
CREATE INDEX history_of_numbers
    ON history (CAST(substr(before, instr(before, '"number":') + 9) AS INTEGER))
    WHERE table_name = 'document' AND instr(before, '"number":') > 0;

-- Files inside files, and bringings-in that can go on where a killed program left them.
ALTER TABLE intake ADD COLUMN way TEXT NOT NULL DEFAULT 'files';
ALTER TABLE intake ADD COLUMN paths TEXT NOT NULL DEFAULT '';  -- a JSON list
ALTER TABLE intake_entry ADD COLUMN parent INTEGER;
ALTER TABLE intake_entry ADD COLUMN members INTEGER;           -- NULL: no container
ALTER TABLE intake_entry ADD COLUMN at TEXT NOT NULL DEFAULT '';
CREATE INDEX intake_entry_by_parent ON intake_entry (parent);
CREATE INDEX intake_entry_by_hash ON intake_entry (sha256);
CREATE INDEX intake_entry_by_path ON intake_entry (path);

-- Derived data: may be thrown away and rebuilt. Which papers say nearly the same.
CREATE TABLE text_signature (
    id INTEGER PRIMARY KEY REFERENCES original (id),
    words INTEGER NOT NULL,
    least BLOB NOT NULL
) STRICT;
CREATE TABLE text_band (
    band INTEGER NOT NULL,
    original INTEGER NOT NULL,
    PRIMARY KEY (band, original)
) STRICT, WITHOUT ROWID;
CREATE INDEX text_band_by_original ON text_band (original);
