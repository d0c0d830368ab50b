-- SPDX-FileCopyrightText: The Lever Arch contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Files inside a file that are too many to be listed by name have one line together.
ALTER TABLE intake_entry ADD COLUMN files INTEGER NOT NULL DEFAULT 1;
