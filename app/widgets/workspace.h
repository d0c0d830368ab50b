// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "widgets/job.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

class QAction;
class QObject;
class QSettings;

namespace LeverArch {

class CaseFile;
class Clock;
class Dialogs;
struct ImportWish;
class WorkerPool;

/// What every page and panel may ask of the window around it. Implemented by the shell; all calls
/// on the interface thread.
class Workspace
{
public:
    virtual ~Workspace() = default;

    /// The open case file. Pages and panels exist only while one is open and go before it does.
    virtual CaseFile &caseFile() const = 0;
    /// For long work: bringing papers in, making briefings and packs.
    virtual WorkerPool &workers() const = 0;
    /// For what a person looks at: its processes never read a whole paper, so that a page turns
    /// while hundreds of papers come in.
    virtual WorkerPool &pageWorkers() const = 0;
    virtual const Clock &clock() const = 0;
    virtual Dialogs &dialogs() const = 0; ///< Every question and file choice goes through it.
    virtual QSettings &settings() const = 0;

    /// Takes the person to a place: a record that opens as a page gets a tab (at its page and
    /// words); an excerpt opens its paper at its anchor; any other is selected in its section.
    virtual void goTo(const Place &place) = 0;
    /// Selects the record in its section and shows it in the inspector.
    virtual void showRecord(Id record) = 0;
    /// Opens (or comes back to) the search page with these words.
    virtual void searchFor(const QString &words) = 0;

    /// Brings files and folders in that were chosen, with progress and a ledger line.
    virtual void importFiles(const QStringList &paths) = 0;
    /// The same for everything else that can be brought in, after what was asked for before.
    virtual void bringIn(const ImportWish &wish) = 0;
    /// A command of the catalogue (shell/actioncatalogue.cpp) by its id, "record.tag", for context
    /// menus and buttons; owned by the window. Null when there is none.
    virtual QAction *command(const QString &id) const = 0;

    /// Adds a line to the issues list. Issues of one `source` ("briefing/123") replace the earlier
    /// ones of it; an empty list takes them away.
    virtual void setIssues(const QString &source, const QList<Issue> &issues) = 0;
    /// For a failure of something just asked for: into the issues list, and the status line says
    /// it.
    virtual void showError(const Error &error, const Place &cause = {}) = 0;
    /// One quiet sentence in the status line ("Briefing saved as …").
    virtual void say(const QString &sentence) = 0;
    /// The same with a button beside it that leads to a section of the list at the left.
    virtual void say(const QString &sentence, const QString &verb, const QString &section) = 0;

    /// A file the person asked for has been written to this place (an export, a copy): says so
    /// until the next one or until it is put away, with ways to open it and its folder.
    virtual void fileMade(const QString &path) = 0;

    /// Announces long work: a line at the bottom right with rate, remaining time and Cancel, until
    /// the last copy of the pointer goes. Use its Progress and Cancellation in the work.
    virtual std::shared_ptr<Job> beginJob(const QString &title) = 0;

    /// Runs `work` on a thread of its own and then, on the interface thread, what it returned,
    /// unless `context` is gone by then. For work that blocks (workers, intake); reading the case
    /// file alone goes through CaseFile::readLater. The work touches nothing of the interface
    /// thread. Closing the case file cancels every job and waits for what runs here.
    virtual void runApart(QObject *context, std::function<std::function<void()>()> work) = 0;
};

/// The same with a value: `then` receives what `work` returned.
template <typename T>
void runApart(Workspace &workspace, QObject *context, std::function<T()> work,
              std::function<void(T)> then)
{
    workspace.runApart(context, [work = std::move(work), then = std::move(then)] {
        return std::function<void()>(
            [then, answer = std::make_shared<T>(work())] { then(std::move(*answer)); });
    });
}

} // namespace LeverArch
