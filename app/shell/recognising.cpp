// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/recognising.h"

#include "casefile/casefile.h"
#include "casefile/recognitionsettings.h"
#include "core/plural.h"
#include "core/issue.h"
#include "domain/documentversion.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/recognitionstore.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/stores.h"
#include "intake/recognitionrun.h"
#include "shell/desk.h"
#include "worker/recognition.h"

#include <QAction>
#include <QMenu>
#include <QSettings>

namespace LeverArch {

namespace {

constexpr QLatin1Char joint('+');

/// One page's line in the list of issues.
QString sourceOf(Id document, int page)
{
    return QStringLiteral("recognition/%1/%2").arg(document.toString()).arg(page);
}

/// The page, of the original asked for or of those on which it failed.
Result<QList<WaitingPage>> pagesMeant(const Stores &stores, const Place &place, Id original)
{
    if (original)
        return QList<WaitingPage>{{original, place.page}};
    QList<WaitingPage> pages;
    LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(place.record));
    for (const DocumentVersion &version : versions) {
        LEVERARCH_ASSIGN(const auto known,
                         stores.recognitions().recognition(version.original, place.page));
        if (known && known->state == Recognition::State::Failed)
            pages.append({version.original, place.page});
    }
    return pages;
}

/// Makes those of the pages wait that may; the rest keep their words.
Result<QList<WaitingPage>> makeWait(CaseFile &caseFile, const QList<WaitingPage> &pages)
{
    QList<WaitingPage> waiting;
    QSet<Id> originals;
    for (const WaitingPage &page : pages)
        originals.insert(page.original);
    LEVERARCH_TRY(caseFile.writeDerived(
        [&](Stores &stores) -> Result<void> {
            for (const WaitingPage &page : pages) {
                LEVERARCH_ASSIGN(const bool waits,
                                 stores.recognitions().forgetPage(page.original, page.page));
                if (waits)
                    waiting.append(page);
            }
            return {};
        },
        originals));
    return waiting;
}

} // namespace

Recognising::Recognising(Desk &desk, QAction *command, QMenu *languages, QObject *parent)
    : QObject(parent), m_desk(desk), m_command(command), m_languages(languages)
{
    m_languages->setObjectName(QStringLiteral("languages"));
    m_command->setChecked(!isPaused());
    connect(m_command, &QAction::triggered, this, [this](bool on) { setPaused(!on); });
    connect(m_languages, &QMenu::aboutToShow, this, &Recognising::fillLanguages);
    connect(&desk, &Desk::opened, this, [this] {
        ++m_case;
        m_again = false;
        m_counting = false; // An answer that was under way went with its case file.
        connect(&m_desk.caseFile(), &CaseFile::changed, this, [this](const ChangeSet &change) {
            if (change.added || change.versions)
                takeUp();
        });
        takeUp();
    });
    connect(&desk, &Desk::closing, this, [this] { ++m_case; });
}

Recognising::~Recognising() = default;

bool Recognising::isPaused() const
{
    return m_desk.settings().value(QLatin1String(pausedSetting), false).toBool();
}

void Recognising::setPaused(bool paused)
{
    m_desk.settings().setValue(QLatin1String(pausedSetting), paused);
    m_command->setChecked(!paused);
    if (!paused)
        takeUp();
    else if (const auto job = m_job.lock())
        job->cancel();
}

void Recognising::takeUp()
{
    if (!m_desk.isOpen() || m_desk.caseFile().isReadOnly() || isPaused())
        return;
    if (isRunning() || m_counting) {
        m_again = true; // What is under way may have looked already.
        return;
    }
    m_counting = true;
    m_again = false;
    m_desk.caseFile().readLater<bool>(
        this,
        [](const Stores &stores) -> Result<bool> {
            LEVERARCH_ASSIGN(const auto waiting, stores.recognitions().waiting(1));
            return !waiting.isEmpty();
        },
        [this, mine = m_case](const Result<bool> &some) {
            if (mine != m_case)
                return;
            m_counting = false;
            if (!some.ok())
                m_desk.showError(some.error());
            else if (*some && !isPaused() && !isRunning())
                begin(languagesHere());
            else if (m_again)
                takeUp();
        });
}

void Recognising::begin(const QString &languages)
{
    if (!m_workers)
        m_workers = std::make_unique<WorkerPool>(recognitionWorkers(m_desk.workerOptions()));
    const auto job = m_desk.beginJob(tr("Recognising the text of scans"));
    m_job = job;
    CaseFile &caseFile = m_desk.caseFile();
    m_desk.runApart(this, [this, job, languages, &caseFile, mine = m_case] {
        RecognitionRun run(caseFile, *m_workers, languages);
        auto done = std::make_shared<Result<RecognitionReport>>(run.run(*job, job->cancellation()));
        const bool cancelled = job->cancellation().isCancelled();
        return std::function<void()>([this, done, cancelled, mine] {
            if (mine != m_case || !m_desk.isOpen())
                return;
            m_job.reset();
            report(*done, cancelled);
            if (m_again)
                takeUp();
        });
    });
}

void Recognising::report(const Result<RecognitionReport> &done, bool cancelled)
{
    if (!done.ok() && !cancelled) {
        m_desk.showError(done.error());
        return;
    }
    if (cancelled) {
        m_desk.settings().setValue(QLatin1String(pausedSetting), true);
        m_command->setChecked(false);
        m_desk.say(tr("Recognising scans is paused. Go on with it in the Case menu."));
    } else {
        for (const UnrecognisedPage &page : done->failed)
            setFailure(page);
        m_desk.say(
            counted("Recognising",
                    QT_TRANSLATE_NOOP("Recognising",
                                      "The text of %n scanned page(s) was recognised."),
                    done->recognised));
    }
    Q_EMIT finished(done.ok() ? done->pages() : 0);
}

void Recognising::setFailure(const UnrecognisedPage &page)
{
    m_desk.setIssues(sourceOf(page.document, page.page),
                     {{Issue::Severity::Warning,
                       QLatin1String(failedIssue),
                       tr("Page %1 of “%2” is a picture without text. %3")
                           .arg(QString::number(page.page), page.paper, page.reason),
                       {},
                       {page.document, page.page, -1, 0, {}, {}}}});
}

// --- one page again -----------------------------------------------------------------------------

void Recognising::recogniseAgain(const Place &place, Id original)
{
    if (!m_desk.isOpen() || m_desk.caseFile().isReadOnly())
        return;
    const auto job = m_desk.beginJob(tr("Recognising page %1 again").arg(place.page));
    CaseFile &caseFile = m_desk.caseFile();
    // A process of its own: the others may have hundreds of pages before it.
    WorkerOptions options = recognitionWorkers(m_desk.workerOptions());
    options.processes = 1;
    const auto read = [job, place, original, &caseFile, options,
                       languages = languagesHere()]() -> Result<RecognitionReport> {
        WorkerPool workers(options);
        RecognitionRun run(caseFile, workers, languages);
        QList<WaitingPage> meant;
        LEVERARCH_TRY(caseFile.readWaiting([&](const Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(meant, pagesMeant(stores, place, original));
            return {};
        }));
        // Nothing is thrown away that could not be made again.
        if (RecognitionLanguages::areInstalled(languages)) {
            LEVERARCH_ASSIGN(meant, makeWait(caseFile, meant));
            if (meant.isEmpty())
                return RecognitionReport();
        }
        run.limitTo(meant);
        return run.run(*job, job->cancellation());
    };
    m_desk.runApart(this, [this, job, read, place, mine = m_case] {
        const auto done = std::make_shared<Result<RecognitionReport>>(read());
        const bool cancelled = job->cancellation().isCancelled();
        return std::function<void()>([this, done, cancelled, place, mine] {
            if (mine == m_case && m_desk.isOpen())
                reportAgain(place, *done, cancelled);
        });
    });
}

void Recognising::reportAgain(const Place &place, const Result<RecognitionReport> &done,
                              bool cancelled)
{
    if (cancelled) {
        m_desk.say(tr("Page %1 waits until scans are recognised again.").arg(place.page));
        return;
    }
    if (!done.ok()) {
        m_desk.showError(done.error(), place);
        return;
    }
    if (done->pages() == 0) {
        m_desk.say(
            tr("Page %1 keeps its words: marks or quotations stand on them.").arg(place.page));
        return;
    }
    m_desk.setIssues(sourceOf(place.record, place.page), {});
    for (const UnrecognisedPage &page : done->failed)
        setFailure(page);
    if (done->recognised > 0)
        m_desk.say(tr("Page %1 was recognised again.").arg(place.page));
    else if (done->nothing > 0)
        m_desk.say(tr("No writing was found on page %1.").arg(place.page));
    else
        m_desk.say(tr("Page %1 could not be recognised this time either.").arg(place.page));
    Q_EMIT finished(done->pages());
}

// --- languages ----------------------------------------------------------------------------------

QString Recognising::languagesHere() const
{
    const auto kept =
        m_desk.caseFile().read().settings().value(QLatin1String(RecognitionSetting::languages));
    const bool usable = kept.ok() && !kept->isEmpty() && RecognitionLanguages::areInstalled(*kept);
    return usable ? *kept : QLatin1String(RecognitionSetting::usualLanguages);
}

void Recognising::fillLanguages()
{
    m_languages->clear();
    if (!m_desk.isOpen())
        return;
    const QStringList chosen = languagesHere().split(joint);
    for (const QString &language : RecognitionLanguages::installed()) {
        QAction *action = m_languages->addAction(RecognitionLanguages::displayName(language));
        action->setCheckable(true);
        action->setChecked(chosen.contains(language));
        action->setEnabled(!m_desk.caseFile().isReadOnly());
        connect(action, &QAction::triggered, this,
                [this, language](bool on) { chooseLanguage(language, on); });
    }
    if (m_languages->isEmpty())
        m_languages->addAction(tr("None is installed"))->setEnabled(false);
}

void Recognising::chooseLanguage(const QString &language, bool wanted)
{
    QStringList chosen = languagesHere().split(joint);
    chosen.removeAll(language);
    if (wanted)
        chosen.append(language);
    if (chosen.isEmpty())
        return; // There must be one; the menu is filled anew when it is next shown.
    m_desk.caseFile().actLater(
        tr("Choose the languages of scans"),
        [languages = chosen.join(joint)](Stores &stores) {
            return stores.settings().set(QLatin1String(RecognitionSetting::languages), languages);
        },
        this,
        [this](const Result<ActionInfo> &done) {
            if (!done.ok())
                m_desk.showError(done.error());
        });
}

} // namespace LeverArch
