// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

// What a case file holds, read by the sqlite3 program while nobody has it open.

/// What two imports of the same folder must agree in, whatever their order: bytes as received with
/// the number of their documents and pages, links to containers, and lines of the ledger (where,
/// which bytes, refused or not). Sorted. One line says so when it cannot be read.
QStringList storedSetOf(const QString &caseFile);

/// What may never be, whatever was interrupted: bytes without a document or with two, a document
/// that has no line saying it was stored or has two, pages nobody shows.
QStringList faultsOf(const QString &caseFile);

/// At most twenty lines: missing ones, and ones too many.
QStringList differencesOf(const QStringList &expected, const QStringList &found);
