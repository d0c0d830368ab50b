// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/filejobs.h"
#include "worker/protocol/messages.h"

namespace LeverArch {

/// What Examine and MakePages say besides the file.
struct FileRequest
{
    QString name;
    FileForm form = FileForm::Unknown; ///< For MakePages alone.
    QString password = {};             ///< Of a PDF; for Examine alone.
};

/// What Extract says besides the container.
struct MemberRequest
{
    FileForm form = FileForm::Unknown;
    FileMember member;
    QString password = {}; ///< Of the container, when it is a PDF.
};

/// What ArrangeJob says besides its sources.
struct ArrangePlan
{
    QList<ArrangedPage> pages;
    QString title;
};

// What is longer than it may be is cut where it is written; what says something impossible is
// refused where it is read.

void write(WireWriter &to, const FileRequest &value);
void write(WireWriter &to, const MemberRequest &value);
void write(WireWriter &to, const ArrangePlan &value);
void write(WireWriter &to, const QList<FileNote> &value);
/// Members that are too many are counted in `beyond` instead.
void write(WireWriter &to, const FileExamination &value);

void read(WireReader &from, FileRequest &value);
void read(WireReader &from, MemberRequest &value);
void read(WireReader &from, ArrangePlan &value);
void read(WireReader &from, QList<FileNote> &value);
void read(WireReader &from, FileExamination &value);

/// A name that leads nowhere but into the folder it is put in, and shows as what it is: folders
/// upwards, a root, empty parts and control characters are left out. "unnamed" when nothing is left.
QString safeMemberName(const QString &name);

namespace Limit {
constexpr qsizetype memberName = 1'000;    ///< UTF-16 units.
constexpr qsizetype mediaType = 200;       ///< UTF-16 units.
constexpr qsizetype memberWords = 24'000'000; ///< UTF-16 units of all members, so that they fit a frame.
constexpr qsizetype addressees = 200'000;  ///< UTF-16 units, of one message.
constexpr qsizetype answers = 1'000;       ///< Message ids.
} // namespace Limit

} // namespace LeverArch
