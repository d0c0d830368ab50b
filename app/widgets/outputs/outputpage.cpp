// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/outputs/outputpage.h"

#include "casefile/casefile.h"
#include "core/clock.h"
#include "core/plural.h"
#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "widgets/dialogs.h"
#include "widgets/look.h"
#include "widgets/outputs/madepaper.h"
#include "widgets/outputs/outputpreview.h"
#include "widgets/paper/pageview.h"
#include "widgets/workspace.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QSplitter>

namespace LeverArch {

namespace {

// A burst of changes (a form being filled in, an import) makes one preview.
constexpr int soonAfterChange = 400;

/// A file name from a title: no character any file system refuses.
QString fileNameFor(const QString &title)
{
    QString name = title.simplified();
    for (QChar &c : name) {
        if (QStringLiteral("/\\:*?\"<>|").contains(c))
            c = QLatin1Char('-');
    }
    return name.left(100).trimmed() + QStringLiteral(".pdf");
}

} // namespace

OutputPage::OutputPage(Workspace &workspace, Id record, Words words, QWidget *parent)
    : TabPage(workspace, parent),
      m_record(record),
      m_words(std::move(words)),
      m_preview(new OutputPreview(workspace))
{
    const KindDeclaration *kind = findKind(m_words.kind);
    m_title = kind ? kind->displayName() : QString();
    m_preview->addButton(addPageAction("output.export", "document-export", m_words.exporting,
                                       QKeySequence(Qt::CTRL | Qt::Key_E),
                                       [this] { exportPdf(); }));
    m_preview->addButton(addPageAction("output.preview", "view-refresh", tr("Preview"),
                                       QKeySequence(Qt::Key_F5), [this] { makePreview(); }));
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonAfterChange);
    connect(&m_soon, &QTimer::timeout, this, &OutputPage::makePreview);
    connect(m_preview, &OutputPreview::invited, this, &OutputPage::makePreview);
    connect(&workspace.caseFile(), &CaseFile::changed, this, &OutputPage::caseFileChanged);
    readTitle();
}

OutputPage::~OutputPage()
{
    m_making.cancel();
    m_reading.cancel();
}

QString OutputPage::key() const
{
    return m_words.kind + QLatin1Char('/') + m_record.toString();
}

QIcon OutputPage::icon() const
{
    const KindDeclaration *kind = findKind(m_words.kind);
    return kind ? Look::icon(QLatin1String(kind->icon)) : QIcon();
}

Place OutputPage::place() const
{
    Place here;
    here.record = m_record;
    return here;
}

bool OutputPage::goTo(const Place &place)
{
    return place.record == m_record;
}

void OutputPage::setPanel(QWidget *panel)
{
    auto *splitter = new QSplitter(this);
    splitter->addWidget(panel);
    splitter->addWidget(m_preview);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({400, 600});
    splitter->setChildrenCollapsible(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(splitter);
}

QAction *OutputPage::addPageAction(const char *name, const char *icon, const QString &text,
                                   const QKeySequence &key, const std::function<void()> &does)
{
    auto *action = new QAction(Look::icon(QLatin1String(icon)), text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    const QString shown = key.toString(QKeySequence::NativeText);
    action->setToolTip(shown.isEmpty() ? text : tr("%1 (%2)").arg(text, shown));
    connect(action, &QAction::triggered, this, does);
    addAction(action);
    m_actions.append(action);
    return action;
}

void OutputPage::showEvent(QShowEvent *event)
{
    TabPage::showEvent(event);
    if (!m_stale)
        return;
    if (previewsByItself())
        m_soon.start(0);
    else if (m_preview->view().pageCount() == 0)
        m_preview->showInvitation(tr("See the pages as they will leave."), tr("Preview"));
}

void OutputPage::caseFileChanged(const ChangeSet &change)
{
    // Our own note of an export changes nothing of what was exported.
    if (change.records == QSet<Id>{m_record} && std::exchange(m_noting, false))
        return;
    m_stale = true;
    if (change.records.contains(m_record))
        readTitle();
    refresh();
    if (!previewsByItself())
        m_preview->setStatus(m_preview->view().pageCount() > 0
                                 ? tr("Changed since this preview was made.")
                                 : QString());
    else if (isVisible())
        m_soon.start(soonAfterChange);
}

void OutputPage::readTitle()
{
    workspace().caseFile().readLater<Record>(
        this, [record = m_record](const Stores &stores) { return stores.records().record(record); },
        [this](const Result<Record> &answer) {
            if (!answer.ok())
                return;
            m_title = answer->title;
            Q_EMIT titleChanged();
        },
        m_reading);
}

void OutputPage::makePreview()
{
    settle();
    m_making.cancel();
    m_stale = false;
    const std::shared_ptr<Job> job = workspace().beginJob(m_words.making);
    m_making = job->cancellation();
    m_preview->showWorking(tr("%1 …").arg(m_words.making));
    workspace().caseFile().readLater<MadePaper>(
        this,
        [make = maker(), &workers = workspace().workers(), &clock = workspace().clock(),
         job](const Stores &stores) -> Result<MadePaper> {
            LEVERARCH_ASSIGN(Output output,
                             make(stores, workers, clock, *job, job->cancellation()));
            return readMadePaper(workers, std::move(output), job->cancellation());
        },
        [this, mine = m_making](const Result<MadePaper> &answer) {
            if (!mine.isCancelled())
                receive(answer);
        },
        m_making);
}

void OutputPage::receive(const Result<MadePaper> &answer)
{
    if (answer.ok()) {
        m_preview->showMade(m_title, m_words.checked, *answer);
        workspace().setIssues(key(), answer->output.issues);
    } else {
        m_preview->showProblem(answer.error().message);
        workspace().showError(answer.error(), place());
    }
    Q_EMIT previewed();
}

void OutputPage::exportPdf()
{
    settle();
    Dialogs::FileQuestion question;
    question.id = m_words.question;
    question.caption = m_words.caption;
    question.suggestion = fileNameFor(m_title);
    question.filter = tr("PDF (*.pdf)");
    question.suffix = QStringLiteral("pdf");
    question.purpose = QStringLiteral("export");
    workspace().dialogs().saveFile(this, question, [this](const QString &path) { writeTo(path); });
}

// Made anew from what is in the case file now, never from the preview: what leaves has been checked
// at the moment it left.
void OutputPage::writeTo(const QString &path)
{
    const std::shared_ptr<Job> job = workspace().beginJob(m_words.making);
    m_preview->showWorking(tr("%1 …").arg(m_words.making));
    workspace().caseFile().readLater<MadePaper>(
        this,
        [make = maker(), &workers = workspace().workers(), &clock = workspace().clock(), job,
         path](const Stores &stores) -> Result<MadePaper> {
            LEVERARCH_ASSIGN(Output output,
                             make(stores, workers, clock, *job, job->cancellation()));
            LEVERARCH_ASSIGN(MadePaper made,
                             readMadePaper(workers, std::move(output), job->cancellation()));
            if (!made.output.stopped())
                LEVERARCH_TRY(writeOutput(made.output.pdf, path));
            return made;
        },
        [this, path](const Result<MadePaper> &answer) {
            receive(answer);
            if (!answer.ok() || answer->output.stopped())
                return;
            workspace().say(m_words.saved.arg(QFileInfo(path).fileName()));
            workspace().fileMade(path);
            noteExport(path, answer->output.pageCount);
            Q_EMIT saved(path);
        },
        job->cancellation());
}

void OutputPage::noteExport(const QString &path, int pages)
{
    CaseFile &file = workspace().caseFile();
    if (file.isReadOnly())
        return;
    const QString when = QLocale().toString(workspace().clock().now().toLocalTime(),
                                            QStringLiteral("d MMM yyyy, HH:mm"));
    const QString note =
        QStringList{when, QFileInfo(path).fileName(),
                    counted("Outputs", QT_TRANSLATE_NOOP("Outputs", "%n page(s)"), pages)}
            .join(QStringLiteral(" · "));
    m_noting = true;
    file.actLater(
        m_words.exported.arg(m_title),
        [record = m_record, note](Stores &stores) {
            return stores.records().setField(record, QStringLiteral("exported"), note);
        },
        this,
        [this](const Result<ActionInfo> &done) {
            if (done.ok())
                return;
            m_noting = false;
            workspace().showError(done.error(), place());
        });
}

} // namespace LeverArch
