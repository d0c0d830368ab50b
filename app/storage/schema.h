// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace LeverArch {

class Connection;

/// The number of the newest schema this program knows (the highest file in resources/schema/).
int newestSchema();
/// The stored schema's number; Invalid when it is no case file at all.
Result<int> schemaNumber(const Connection &connection);

/// The numbered files that make a schema, by number.
using SchemaFiles = QMap<int, QString>;

/// The files named like 0001_words.sql in a folder (of the file system or of resources).
SchemaFiles schemaFilesIn(const QString &folder);

/// Runs the numbered files after the stored number, in one transaction, and (re)makes the history
/// triggers and search tables. On an empty database: all of them.
Result<void> migrate(Connection &connection);
/// The same with other files than the program's own, up to the highest of them. For tests of
/// migrations that are still to come.
Result<void> migrate(Connection &connection, const SchemaFiles &files);

/// Names every table, index, view and trigger that differs from what a fresh case file of this
/// schema number has. Empty: it is ours. Reads only, and runs nothing that the file brings along.
Result<QStringList> schemaDifferences(const Connection &connection);

} // namespace LeverArch
