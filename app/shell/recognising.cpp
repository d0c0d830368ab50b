// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/recognising.h"

#include "casefile/casefile.h"
#include "casefile/recognitionsettings.h"
#include "core/plural.h"
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
        m_counting = false; // An answer that was under way went with its case file.
        connect(&m_desk.caseFile(), &CaseFile::changed, this, [this](const ChangeSet &change) {
            if (change.added)
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
    if (!m_desk.isOpen() || m_desk.caseFile().isReadOnly() || isPaused() || isRunning() ||
        std::exchange(m_counting, true))
        return;
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
            if (mine == m_case && m_desk.isOpen())
                report(*done, cancelled);
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
        QList<Issue> issues;
        for (const UnrecognisedPage &page : done->failed)
            issues.append({Issue::Severity::Warning,
                           QStringLiteral("recognition.failed"),
                           tr("Page %1 of “%2” is a picture without text. %3")
                               .arg(QString::number(page.page), page.paper, page.reason),
                           {},
                           {page.document, page.page, -1, 0, {}, {}}});
        m_desk.setIssues(QStringLiteral("recognition"), issues);
        m_desk.say(
            counted("Recognising",
                    QT_TRANSLATE_NOOP("Recognising",
                                      "The text of %n scanned {page was|pages were} recognised."),
                    done->recognised));
    }
    Q_EMIT finished(done.ok() ? done->pages() : 0);
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
