// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/changeset.h"
#include "core/progress.h"
#include "core/result.h"
#include "outputs/output.h"
#include "widgets/tabpage.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace LeverArch {

class Clock;
class Job;
class OutputPreview;
class Stores;
class WorkerPool;
struct MadePaper;

/// Makes an output; runs on a reader thread, so it holds values only.
using OutputMaker = std::function<Result<Output>(const Stores &, WorkerPool &, const Clock &,
                                                 Progress &, Cancellation)>;

/// What every output that has a record of its own (a briefing, a pack, later a letter) shares: what
/// it is made from at the left, the real pages at the right, export to a file with every check.
/// An output of a new kind is one small class that says how it is made.
class OutputPage : public TabPage
{
    Q_OBJECT

public:
    /// How the page speaks of what it makes.
    struct Words
    {
        QString kind;      ///< Kind of its record, as stored.
        QString menu;      ///< "&Briefing"
        QString making;    ///< "Making the briefing"
        QString exporting; ///< "Export briefing …"
        QString question;  ///< Id of the file question: "export-briefing".
        QString caption;   ///< "Save the briefing"
        QString saved;     ///< "Briefing saved as %1."
        QString exported;  ///< History: "Note of the export of %1": all that undo takes back.
        QString checked;   ///< What was checked, a sentence.
    };

    OutputPage(Workspace &workspace, Id record, Words words, QWidget *parent);
    ~OutputPage() override;

    QString key() const override;
    QString title() const override { return m_title; }
    QIcon icon() const override;
    Place place() const override;
    bool goTo(const Place &place) override;
    QList<Id> selectedRecords() const override { return {m_record}; }
    QList<QAction *> pageActions() const override { return m_actions; }
    QString menuTitle() const override { return m_words.menu; }

    OutputPreview &preview() const { return *m_preview; }

public Q_SLOTS:
    void makePreview();
    void exportPdf();

Q_SIGNALS:
    void previewed();
    void saved(const QString &path);

protected:
    Id record() const { return m_record; }
    /// The left side; called once by the subclass's constructor.
    void setPanel(QWidget *panel);
    QAction *addPageAction(const char *name, const char *icon, const QString &text,
                           const QKeySequence &key, const std::function<void()> &does);
    virtual OutputMaker maker() const = 0;
    /// Whether a preview is cheap enough to be made anew after every change.
    virtual bool previewsByItself() const = 0;
    /// Something it is made from has changed.
    virtual void refresh() = 0;
    /// Saves what is being written before anything is made of it.
    virtual void settle() {}
    void showEvent(QShowEvent *event) override;

private:
    void caseFileChanged(const ChangeSet &change);
    void readTitle();
    void receive(const Result<MadePaper> &answer);
    void writeTo(const QString &path);
    void noteExport(const QString &path, int pages);

    const Id m_record;
    const Words m_words;
    QString m_title;
    OutputPreview *m_preview;
    QList<QAction *> m_actions;
    QTimer m_soon;
    Cancellation m_making;
    Cancellation m_reading;
    bool m_stale = true;
    bool m_noting = false;
};

} // namespace LeverArch
