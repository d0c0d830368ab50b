// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "core/result.h"
#include "intake/markplan.h"
#include "widgets/dialogs.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <functional>

class QWidget;

namespace LeverArch {

class Desk;
class Job;
class Stores;

/// What goes out and comes in with marks: copies of papers with their marks in them, XFDF, one
/// person's marks for a colleague, and all of that back. The work is done on threads of its own;
/// what comes in is shown before anything is written.
class MarkExchange final : public QObject
{
    Q_OBJECT

public:
    MarkExchange(Desk &desk, QWidget *window);

    void exportCopy(Id document);
    void exportXfdf(Id document);
    /// The marks of whoever has the case file open.
    void sendMine();
    /// A copy, an XFDF or a colleague's file. `document` is the paper chosen now, for files that do
    /// not say which paper they are about; may be null.
    void importFile(Id document);
    void mergeFile();
    /// The marks that stand in papers that are here already.
    void takeOwn(const QList<Id> &documents);

Q_SIGNALS:
    void finished(); ///< Something was written, or could not be, or was not wanted.

private:
    struct Sent
    {
        QString sentence;
        QList<Issue> issues;
        QString made; ///< The file's path; empty when there is none.
    };
    using Sending = std::function<Result<Sent>(const Stores &, Job &)>;
    using Planning = std::function<Result<MarkMerge>(const Stores &, Job &, QList<Issue> &)>;

    void choose(const Dialogs::FileQuestion &question, Id document);
    void saveAs(const QString &question, const QString &caption, const QString &name,
                const QString &filter, const QString &suffix,
                const std::function<Sending(QString)> &sending);
    void send(const Sending &sending);
    void plan(const Planning &planning, bool asks);
    void show(const MarkMerge &merge, const QList<Issue> &issues);
    void write(const MarkMerge &merge);
    QString titleOf(Id document) const;
    bool mayWrite();

    Desk &m_desk;
    QWidget *m_window;
};

} // namespace LeverArch
