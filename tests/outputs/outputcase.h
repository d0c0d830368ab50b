// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/issue.h"
#include "outputs/output.h"
#include "support/freshstore.h"
#include "worker/workerpool.h"

#include <QByteArray>
#include <QStringList>

namespace LeverArch {

/// A page of Helvetica lines, for paper().
struct PaperPage
{
    QList<QByteArray> lines;
    int rotation = 0;
};

/// The bytes of a PDF with these pages.
QByteArray paperBytes(const QList<PaperPage> &pages);

/// A case file with papers in it, read by the real worker, for making outputs from.
class OutputCase
{
public:
    OutputCase();

    /// A document with its pages' words stored as the worker reads them.
    Id paper(const QString &title, const QList<PaperPage> &pages, const QString &date = {});
    Id paperFrom(const QString &title, const QByteArray &bytes, const QString &password = {});
    /// An excerpt for briefings from the first place on the page where the words stand.
    Id quote(Id document, int page, const QString &words, const QString &quoted = {});
    /// The same for words that go on from place to place: a page and the words there.
    Id quoteOver(Id document, const QList<QPair<int, QString>> &places, const QString &quoted);
    Id add(const char *kind, const QString &title, FieldValues values = {});
    void set(Id record, const char *field, const QVariant &value);
    void link(Id from, const char *relation, Id to);
    Id currentVersion(Id document);
    Id originalOf(Id document);

    FreshStore store;
    WorkerPool workers;
    Id consultation;
};

/// "quotation.differs"…, of one severity, in order.
QStringList codesOf(const QList<Issue> &issues, Issue::Severity severity);
/// The first issue with the code; fails the test when there is none.
Issue issueWith(const QList<Issue> &issues, const QString &code);
QByteArray bytesOf(const Output &output);
QVariant reference(Id id);
QVariant dated(const char *written);

} // namespace LeverArch
