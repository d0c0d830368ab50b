// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/pdfmarks.h"
#include "worker/protocol/messages.h"

namespace LeverArch {

/// What AnnotateJob says besides the paper.
struct MarkPlan
{
    QString password;
    QList<PdfMark> marks;
    QStringList removed;
};

struct MarkReport
{
    int pageCount = 0;
    int written = 0;
    int present = 0;
    int renewed = 0;
    int removed = 0;
    bool wasLocked = false;
    bool wasSigned = false;
};

void write(WireWriter &to, const PdfMark &value);
void read(WireReader &from, PdfMark &value);
/// Milliseconds in UTC; a time that is none comes back invalid.
void writeTime(WireWriter &to, const QDateTime &time);
QDateTime readTime(WireReader &from);

void write(WireWriter &to, const MarkPlan &value);
void write(WireWriter &to, const MarkReport &value);
void read(WireReader &from, MarkPlan &value);
void read(WireReader &from, MarkReport &value);

namespace Limit {
constexpr qsizetype comment = 1'000'000; ///< UTF-16 units of one comment.
constexpr qsizetype points = 1'000'000;  ///< Of one stroke.
constexpr double lineWidth = 1'000;
} // namespace Limit

} // namespace LeverArch
