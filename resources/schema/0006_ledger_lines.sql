-- SPDX-FileCopyrightText: The Lever Arch contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A bringing-in may be gone on with by somebody else, days later.
ALTER TABLE intake_entry ADD COLUMN who TEXT NOT NULL DEFAULT '';  -- '': whose bringing-in it is
-- Files inside a file that are too many to be listed by name have one line together.
ALTER TABLE intake_entry ADD COLUMN files INTEGER NOT NULL DEFAULT 1;
