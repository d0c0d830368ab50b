-- SPDX-FileCopyrightText: The Lever Arch contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The first schema of a case file. Files here are never changed once a version with them is out:
-- a change is a new file with the next number, and tests/data/schema/ keeps what was before.
--
-- Ids are 63-bit (milliseconds, then chance). Times are ISO 8601 in UTC with milliseconds. Dates of
-- papers are UncertainDate::encoded(). An empty field is NULL. History triggers and the full-text
-- tables are made by app/storage/sqlite/ after these files have run.

-- What every record has, whatever its kind -----------------------------------------------------

CREATE TABLE record (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    audience TEXT NOT NULL,
    trashed INTEGER NOT NULL DEFAULT 0,
    sort_key TEXT NOT NULL DEFAULT ''  -- derived from the title; no part of history
) STRICT;
CREATE INDEX record_by_kind ON record (trashed, kind, sort_key);
CREATE INDEX record_by_title ON record (trashed, sort_key);
CREATE INDEX record_by_created ON record (trashed, created);
CREATE INDEX record_by_modified ON record (trashed, modified);

-- One table a kind: table and columns are named by the declarations in app/domain/kinds.cpp -----

CREATE TABLE party (
    id INTEGER PRIMARY KEY REFERENCES record (id),
    type TEXT,
    role TEXT,
    organisation INTEGER REFERENCES record (id),
    side TEXT,
    aliases TEXT,
    contact TEXT,
    public_figure INTEGER,
    sensitive INTEGER,
    notes TEXT
) STRICT;
CREATE INDEX party_by_organisation ON party (organisation);

CREATE TABLE consultation (
    id INTEGER PRIMARY KEY REFERENCES record (id),
    employer INTEGER REFERENCES record (id),
    service TEXT,
    status TEXT,
    started TEXT,
    ends TEXT,
    legal_basis TEXT,
    proposed_dismissals INTEGER,
    first_dismissal TEXT,
    summary TEXT,
    notes TEXT
) STRICT;
CREATE INDEX consultation_by_employer ON consultation (employer);
CREATE INDEX consultation_by_started ON consultation (started);

CREATE TABLE document (
    id INTEGER PRIMARY KEY REFERENCES record (id),
    type TEXT,
    dated TEXT,
    author INTEGER REFERENCES record (id),
    addressee INTEGER REFERENCES record (id),
    reference TEXT,
    received TEXT,
    obtained TEXT,
    consultation INTEGER REFERENCES record (id),
    file_name TEXT,
    page_count INTEGER,
    intake_note TEXT,
    notes TEXT
) STRICT;
CREATE INDEX document_by_dated ON document (dated);
CREATE INDEX document_by_author ON document (author);
CREATE INDEX document_by_addressee ON document (addressee);
CREATE INDEX document_by_consultation ON document (consultation);

CREATE TABLE staff_count (
    id INTEGER PRIMARY KEY REFERENCES record (id),
    value REAL,
    qualifier TEXT,
    unit TEXT,
    base REAL,
    base_of TEXT,
    team TEXT,
    change TEXT,
    as_at TEXT,
    period TEXT,
    consultation INTEGER REFERENCES record (id),
    source INTEGER REFERENCES record (id),
    source_page INTEGER,
    key_figure INTEGER,
    notes TEXT
) STRICT;
CREATE INDEX staff_count_by_as_at ON staff_count (as_at);
CREATE INDEX staff_count_by_consultation ON staff_count (consultation);
CREATE INDEX staff_count_by_source ON staff_count (source);

CREATE TABLE letter (
    id INTEGER PRIMARY KEY REFERENCES record (id),
    dated TEXT,
    direction TEXT,
    sender INTEGER REFERENCES record (id),
    addressee INTEGER REFERENCES record (id),
    reference TEXT,
    reply_due TEXT,
    reply_status TEXT,
    consultation INTEGER REFERENCES record (id),
    document INTEGER REFERENCES record (id),
    notes TEXT
) STRICT;
CREATE INDEX letter_by_dated ON letter (dated);
CREATE INDEX letter_by_sender ON letter (sender);
CREATE INDEX letter_by_addressee ON letter (addressee);
CREATE INDEX letter_by_consultation ON letter (consultation);
CREATE INDEX letter_by_document ON letter (document);

CREATE TABLE inspection (
    id INTEGER PRIMARY KEY REFERENCES record (id),
    body INTEGER REFERENCES record (id),
    inspected INTEGER REFERENCES record (id),
    event TEXT,
    started TEXT,
    published TEXT,
    overall TEXT,
    leaders TEXT,
    protection TEXT,
    care TEXT,
    care_leavers TEXT,
    narrow_focus TEXT,
    consultation INTEGER REFERENCES record (id),
    document INTEGER REFERENCES record (id),
    notes TEXT
) STRICT;
CREATE INDEX inspection_by_body ON inspection (body);
CREATE INDEX inspection_by_inspected ON inspection (inspected);
CREATE INDEX inspection_by_started ON inspection (started);
CREATE INDEX inspection_by_consultation ON inspection (consultation);
CREATE INDEX inspection_by_document ON inspection (document);

CREATE TABLE excerpt (
    id INTEGER PRIMARY KEY REFERENCES record (id),
    quoted TEXT,
    verbatim TEXT,
    document INTEGER REFERENCES record (id),
    page INTEGER,
    page_label TEXT,
    speaker TEXT,
    reported_by TEXT,
    dated TEXT,
    consultation INTEGER REFERENCES record (id),
    in_briefing INTEGER,
    checked TEXT,
    notes TEXT
) STRICT;
CREATE INDEX excerpt_by_dated ON excerpt (dated);
CREATE INDEX excerpt_by_document ON excerpt (document);
CREATE INDEX excerpt_by_consultation ON excerpt (consultation);

CREATE TABLE inspection_excerpt (
    id INTEGER PRIMARY KEY REFERENCES record (id),
    inspection INTEGER REFERENCES record (id),
    theme TEXT,
    finding TEXT,
    quoted TEXT,
    verbatim TEXT,
    document INTEGER REFERENCES record (id),
    page INTEGER,
    page_label TEXT,
    speaker TEXT,
    reported_by TEXT,
    dated TEXT,
    consultation INTEGER REFERENCES record (id),
    in_briefing INTEGER,
    checked TEXT,
    notes TEXT
) STRICT;
CREATE INDEX inspection_excerpt_by_inspection ON inspection_excerpt (inspection);
CREATE INDEX inspection_excerpt_by_dated ON inspection_excerpt (dated);
CREATE INDEX inspection_excerpt_by_document ON inspection_excerpt (document);
CREATE INDEX inspection_excerpt_by_consultation ON inspection_excerpt (consultation);

CREATE TABLE event (
    id INTEGER PRIMARY KEY REFERENCES record (id),
    happened TEXT,
    day_order INTEGER,
    evidence TEXT,
    source INTEGER REFERENCES record (id),
    source_page INTEGER,
    consultation INTEGER REFERENCES record (id),
    notes TEXT
) STRICT;
CREATE INDEX event_by_happened ON event (happened);
CREATE INDEX event_by_source ON event (source);
CREATE INDEX event_by_consultation ON event (consultation);

CREATE TABLE demand (
    id INTEGER PRIMARY KEY REFERENCES record (id),
    number INTEGER,
    wording TEXT,
    asked_of INTEGER REFERENCES record (id),
    due TEXT,
    state TEXT,
    consultation INTEGER REFERENCES record (id),
    notes TEXT
) STRICT;
CREATE INDEX demand_by_asked_of ON demand (asked_of);
CREATE INDEX demand_by_due ON demand (due);
CREATE INDEX demand_by_consultation ON demand (consultation);

CREATE TABLE briefing (
    id INTEGER PRIMARY KEY REFERENCES record (id),
    consultation INTEGER REFERENCES record (id),
    meeting TEXT,
    dated TEXT,
    author TEXT,
    summary TEXT,
    exported TEXT,
    notes TEXT
) STRICT;
CREATE INDEX briefing_by_dated ON briefing (dated);
CREATE INDEX briefing_by_consultation ON briefing (consultation);

CREATE TABLE pack (
    id INTEGER PRIMARY KEY REFERENCES record (id),
    consultation INTEGER REFERENCES record (id),
    purpose TEXT,
    dated TEXT,
    exported TEXT,
    notes TEXT
) STRICT;
CREATE INDEX pack_by_dated ON pack (dated);
CREATE INDEX pack_by_consultation ON pack (consultation);

-- Tags and links know only records ---------------------------------------------------------------

CREATE TABLE tag (
    id INTEGER PRIMARY KEY,
    parent INTEGER REFERENCES tag (id),
    name TEXT NOT NULL,
    colour TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX tag_by_parent ON tag (parent);
CREATE UNIQUE INDEX tag_name_among_siblings ON tag (coalesce(parent, 0), lower(name));

CREATE TABLE record_tag (
    id INTEGER PRIMARY KEY,
    record INTEGER NOT NULL REFERENCES record (id),
    tag INTEGER NOT NULL REFERENCES tag (id)
) STRICT;
CREATE UNIQUE INDEX record_tag_once ON record_tag (record, tag);
CREATE INDEX record_tag_by_tag ON record_tag (tag, record);

CREATE TABLE link (
    id INTEGER PRIMARY KEY,
    from_record INTEGER NOT NULL REFERENCES record (id),
    to_record INTEGER NOT NULL REFERENCES record (id),
    relation TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX link_once ON link (from_record, to_record, relation);
CREATE INDEX link_by_target ON link (to_record);

-- Originals: the exact bytes received. Never updated once finished; no part of history, which names
-- them by hash in version.sha256 instead ------------------------------------------------------------

CREATE TABLE original (
    id INTEGER PRIMARY KEY,
    sha256 TEXT,          -- NULL until the last part is there; such rows are swept at opening
    size INTEGER NOT NULL DEFAULT 0,
    media_type TEXT NOT NULL DEFAULT '',
    received TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX original_by_hash ON original (sha256);

CREATE TABLE original_chunk (
    id INTEGER PRIMARY KEY,
    original INTEGER NOT NULL REFERENCES original (id),
    number INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX original_chunk_in_order ON original_chunk (original, number);

CREATE TABLE version (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES record (id),
    original INTEGER NOT NULL REFERENCES original (id),
    sha256 TEXT NOT NULL,  -- of the original: brings its bytes under the history's hash chain
    number INTEGER NOT NULL,
    label TEXT NOT NULL DEFAULT '',
    file_name TEXT NOT NULL DEFAULT '',
    password TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX version_in_order ON version (document, number);
CREATE INDEX version_by_original ON version (original, document);

CREATE TABLE anchor (
    id INTEGER PRIMARY KEY,
    record INTEGER NOT NULL REFERENCES record (id),
    sequence INTEGER NOT NULL,
    version INTEGER NOT NULL REFERENCES version (id),
    page INTEGER NOT NULL,
    start INTEGER NOT NULL,
    length INTEGER NOT NULL,
    quads TEXT NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    state TEXT NOT NULL
) STRICT;
CREATE INDEX anchor_by_record ON anchor (record, sequence);
CREATE INDEX anchor_by_place ON anchor (version, page, start);

-- Packs -------------------------------------------------------------------------------------------

CREATE TABLE pack_section (
    id INTEGER PRIMARY KEY,
    pack INTEGER NOT NULL REFERENCES record (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL
) STRICT;
CREATE INDEX pack_section_in_order ON pack_section (pack, position);

CREATE TABLE pack_entry (
    id INTEGER PRIMARY KEY,
    section INTEGER NOT NULL REFERENCES pack_section (id),
    position INTEGER NOT NULL,
    version INTEGER NOT NULL REFERENCES version (id),
    first_page INTEGER NOT NULL,
    last_page INTEGER NOT NULL,
    title TEXT NOT NULL,
    date TEXT NOT NULL
) STRICT;
CREATE INDEX pack_entry_in_order ON pack_entry (section, position);
CREATE INDEX pack_entry_by_version ON pack_entry (version);

CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;

-- The ledger: only ever added to. It names records without a foreign key, because its account stays
-- true when a bringing-in is undone -----------------------------------------------------------------

CREATE TABLE intake (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    source TEXT NOT NULL,
    finished INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE intake_entry (
    id INTEGER PRIMARY KEY,
    intake INTEGER NOT NULL REFERENCES intake (id),
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    status TEXT NOT NULL,
    reason TEXT NOT NULL,
    code TEXT NOT NULL,
    record INTEGER
) STRICT;
CREATE INDEX intake_entry_by_intake ON intake_entry (intake, status);
CREATE INDEX intake_entry_by_status ON intake_entry (status);

-- History -----------------------------------------------------------------------------------------

CREATE TABLE action (
    sequence INTEGER PRIMARY KEY,
    id INTEGER NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    target INTEGER,
    group_id INTEGER,
    label TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    hash TEXT              -- NULL only while the action is open
) STRICT;

CREATE TABLE history (
    sequence INTEGER PRIMARY KEY,
    action INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row INTEGER NOT NULL,
    record INTEGER,        -- whom the row belongs to
    other INTEGER,         -- a link's other end
    before TEXT,
    after TEXT
) STRICT;
CREATE INDEX history_by_action ON history (action);
CREATE INDEX history_by_row ON history (row, table_name);
CREATE INDEX history_by_record ON history (record, action) WHERE record IS NOT NULL;
CREATE INDEX history_by_other ON history (other, action) WHERE other IS NOT NULL;

CREATE TABLE current_action (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    action INTEGER
) STRICT;
INSERT INTO current_action (id, action) VALUES (1, NULL);

-- Derived data: may be thrown away and rebuilt --------------------------------------------------

CREATE TABLE page (
    id INTEGER PRIMARY KEY,
    original INTEGER NOT NULL REFERENCES original (id),
    number INTEGER NOT NULL,
    label TEXT NOT NULL,
    crop_x REAL NOT NULL,
    crop_y REAL NOT NULL,
    crop_width REAL NOT NULL,
    crop_height REAL NOT NULL,
    rotation INTEGER NOT NULL,
    user_unit REAL NOT NULL,
    has_text INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX page_in_order ON page (original, number);

CREATE TABLE page_text (
    id INTEGER PRIMARY KEY REFERENCES page (id),
    original INTEGER NOT NULL,
    page INTEGER NOT NULL,
    text TEXT NOT NULL,
    words BLOB NOT NULL
) STRICT;

CREATE TABLE thumbnail (
    id INTEGER PRIMARY KEY,
    original INTEGER NOT NULL REFERENCES original (id),
    page INTEGER NOT NULL,
    image BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX thumbnail_of_page ON thumbnail (original, page);

CREATE TABLE record_text (
    record INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;
