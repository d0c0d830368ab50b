// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "architecture/sourcetree.h"

#include <QStringList>

// The walls, as data and as functions from one file to its violations ("app/core/id.h:7: core may
// not include domain/kind.h"). The functions see nothing but the file, so that each can be shown to
// fail.

/// Arrows between layers, by #include and by LINKS in the layer's CMakeLists.txt.
QStringList arrowViolations(const SourceFile &file);
/// Libraries that only one place may know: Poppler and qpdf in parsers, SQL in storage, widgets in
/// widgets and shell; the network nowhere.
QStringList libraryViolations(const SourceFile &file);
/// SQL statements in string literals outside storage.
QStringList sqlViolations(const SourceFile &file);
/// LeverArch::Parsers linked anywhere but into the worker and its own tests.
QStringList parserLinkViolations(const SourceFile &file);
/// Length of files and functions.
QStringList sizeViolations(const SourceFile &file);
/// The licence line, #pragma once, the own header first, nothing left "to do".
QStringList houseRuleViolations(const SourceFile &file);
