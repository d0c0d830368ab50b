// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/casefilefixture.h"
#include "support/testworkers.h"
#include "testworkspace.h"
#include "worker/workerpool.h"

#include <QPoint>

class QWidget;

namespace LeverArch {

class PageView;

/// A case file into which papers are brought the way a person brings them, with the real worker.
class PaperCase : public CaseFileFixture
{
public:
    PaperCase();

    Id bring(const QString &name, const QByteArray &pdf);
    /// One of the papers of the sample case, by its file's name.
    Id bringSample(const QString &name);
    void set(Id record, const char *field, const QVariant &value);
    Record record(Id id);
    QList<Record> all(const char *kind);

    WorkerPool pool{testWorkers()};
    TestWorkspace workspace;

private:
    Id import(const QString &path);
};

/// Presses, moves and lets go with the left button, as a mouse does.
void dragMouse(PageView &view, const QPointF &from, const QPointF &to);
/// Where a stretch of text lies on the view's viewport: the middle of its first and last word.
QPointF spotOn(PageView &view, int page, int start);
/// The offset of words on a page; fails the test when they are not there.
int offsetOf(PageView &view, int page, const QString &words);

} // namespace LeverArch
