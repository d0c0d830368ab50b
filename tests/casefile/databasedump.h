// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

/// Every row of every table that holds what people entered, read by sqlite3's own program-free
/// interface rather than by ours: what undo must bring back exactly. History, derived text and the
/// search index are left out.
QStringList dumpOf(const QString &caseFile);

/// Runs SQL on the file with no guard of ours: triggers are dropped first, so that what another
/// program might do to a case file can be done.
void tamper(const QString &caseFile, const QStringList &statements);

/// What a pragma answers, a row a line.
QStringList pragmaOf(const QString &caseFile, const QByteArray &pragma);
