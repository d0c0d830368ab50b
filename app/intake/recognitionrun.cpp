// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/recognitionrun.h"

#include "casefile/casefile.h"
#include "casefile/papersigning.h"
#include "casefile/recognisedplaces.h"
#include "domain/documentversion.h"
#include "domain/numbertext.h"
#include "domain/record.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/recognitionstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "worker/workerpool.h"

#include <QCoreApplication>

#include <thread>
#include <vector>

namespace LeverArch {

namespace {

constexpr int pagesFetched = 200;
constexpr int tries = 2;
/// Looking for the blocks of a page gives no sign of life and takes seconds of a processor's time,
/// of which a process in the background may get a tenth.
constexpr std::chrono::milliseconds patience{120'000};

QString tr(const char *text)
{
    return QCoreApplication::translate("Recognition", text);
}

/// The page's own fault; with any other error no page has a chance.
bool isOfPage(const Error &error)
{
    switch (error.code) {
    case Error::Code::WorkerLost:
    case Error::Code::Damaged:
    case Error::Code::Unsupported:
    case Error::Code::Invalid:
    case Error::Code::PasswordNeeded:
    case Error::Code::NotFound:
    case Error::Code::Io:
        return true;
    default:
        return false;
    }
}

/// Papers whose newest version has recognised words where some mark or quotation is not sure of its
/// place.
Result<QSet<Id>> papersWithUnsurePlaces(const Stores &stores)
{
    QSet<Id> papers;
    LEVERARCH_ASSIGN(const QList<Anchor> unsure, stores.anchors().unsure());
    for (const Anchor &anchor : unsure) {
        LEVERARCH_ASSIGN(const DocumentVersion version, stores.documents().version(anchor.version));
        if (papers.contains(version.document))
            continue;
        LEVERARCH_ASSIGN(const auto known,
                         stores.recognitions().recognition(version.original, anchor.page));
        if (known && known->state == Recognition::State::Recognised)
            papers.insert(version.document);
    }
    return papers;
}

} // namespace

/// One thread's paper, kept open from page to page.
class RecognitionRun::Reader
{
public:
    explicit Reader(RecognitionRun &run) : m_run(run) {}

    Result<RecognisedPage> recognise(const WaitingPage &page)
    {
        Result<RecognisedPage> found = tryOnce(page);
        for (int i = 1; i < tries && !found.ok() && isOfPage(found.error()); ++i)
            found = tryOnce(page);
        return found;
    }

    const Record &document() const { return m_document; }

private:
    Result<RecognisedPage> tryOnce(const WaitingPage &page)
    {
        LEVERARCH_TRY(open(page.original));
        NoProgress unwatched;
        return m_session->recognise(page.page, m_run.m_languages, unwatched, m_run.m_cancellation);
    }

    Result<void> open(Id original)
    {
        if (m_session && m_original == original)
            return {};
        m_session.reset();
        m_document = {};
        DocumentVersion version;
        SharedBytes::Builder builder;
        LEVERARCH_TRY(m_run.m_caseFile.readWaiting([&](const Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(const auto documents, stores.documents().documentsOf(original));
            for (const Id document : documents) {
                LEVERARCH_ASSIGN(m_document, stores.records().record(document));
                LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(document));
                for (const DocumentVersion &candidate : versions) {
                    if (candidate.original == original)
                        version = candidate;
                }
            }
            return stores.documents().readOriginal(
                original, [&builder](QByteArrayView bytes) { return builder.append(bytes); });
        }));
        LEVERARCH_ASSIGN(const SharedBytes bytes, builder.finish());
        LEVERARCH_ASSIGN(m_session, m_run.m_workers.open(bytes, version.password));
        m_original = original;
        return {};
    }

    RecognitionRun &m_run;
    std::unique_ptr<DocumentSession> m_session;
    Id m_original;
    Record m_document;
};

WorkerOptions recognitionWorkers(WorkerOptions options)
{
    options.processes = std::max(1, int(std::thread::hardware_concurrency()) - 1);
    options.patience = patience;
    options.inBackground = true;
    return options;
}

RecognitionRun::RecognitionRun(CaseFile &caseFile, WorkerPool &workers, const QString &languages)
    : m_caseFile(caseFile), m_workers(workers), m_languages(languages)
{}

Result<RecognitionReport> RecognitionRun::run(Progress &progress, Cancellation cancellation)
{
    if (!RecognitionLanguages::areInstalled(m_languages))
        return Error{
            Error::Code::Unsupported,
            tr("Text in “%1” cannot be recognised on this computer. Installed are: %2.")
                .arg(m_languages, RecognitionLanguages::installed().join(QStringLiteral(", "))),
            {}};
    m_progress = &progress;
    m_cancellation = std::move(cancellation);
    std::vector<std::thread> threads;
    for (int i = 0; i < m_workers.processes(); ++i)
        threads.emplace_back([this] { work(); });
    for (std::thread &thread : threads)
        thread.join();
    if (const auto followed = followWords(); !followed.ok())
        stop(followed.error());
    // Now that all its words are there; as each page comes, a long scan would be read as often.
    if (const auto done = signPapers(m_caseFile, m_cancellation); !done.ok())
        stop(done.error());
    m_report.stopped = m_stopped.has_value() || m_cancellation.isCancelled();
    if (m_stopped)
        return *m_stopped;
    return m_report;
}

void RecognitionRun::work()
{
    Reader reader(*this);
    while (const auto page = next()) {
        const Result<RecognisedPage> found = reader.recognise(*page);
        Recognition recognition{Recognition::State::Failed, m_languages, 0, {}};
        if (isStopping())
            return;
        if (!found.ok() && !isOfPage(found.error())) {
            stop(found.error());
            return;
        }
        if (found.ok()) {
            recognition.state = found->text.words.isEmpty() ? Recognition::State::Nothing
                                                            : Recognition::State::Recognised;
            recognition.orientation = found->orientation;
        } else {
            recognition.reason = found.error().message;
        }
        const auto kept = m_caseFile.writeDerived(
            [&](Stores &stores) {
                return stores.recognitions().keep(*page, recognition,
                                                  found.ok() ? found->text : PageText());
            },
            {page->original});
        if (!kept.ok()) {
            stop(kept.error());
            return;
        }
        if (recognition.state == Recognition::State::Recognised) {
            const std::lock_guard lock(m_mutex);
            m_recognised.insert(page->original);
        }
        done(recognition,
             {reader.document().title, reader.document().id, page->page, recognition.reason});
    }
}

std::optional<WaitingPage> RecognitionRun::next()
{
    // Also while asking the case file: two threads must not take the same page.
    const std::lock_guard lock(m_mutex);
    if (m_stopped || m_cancellation.isCancelled())
        return std::nullopt;
    if (m_waiting.empty()) {
        if (const auto fetched = fetch(); !fetched.ok()) {
            m_stopped = fetched.error();
            return std::nullopt;
        }
    }
    if (m_waiting.empty())
        return std::nullopt;
    const WaitingPage page = m_waiting.front();
    m_waiting.pop_front();
    m_begun.insert({page.original.value(), page.page});
    return page;
}

Result<void> RecognitionRun::fetch()
{
    if (!m_only.isEmpty()) {
        m_left = m_only.size();
        take(m_only);
        return {};
    }
    return m_caseFile.readWaiting([this](const Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(const RecognitionCounts counts, stores.recognitions().counts());
        m_left = m_report.pages() + counts.waiting;
        m_progress->report(m_report.pages(), m_left, {});
        LEVERARCH_ASSIGN(const auto pages, stores.recognitions().waiting(pagesFetched));
        take(pages);
        return {};
    });
}

void RecognitionRun::take(const QList<WaitingPage> &pages)
{
    for (const WaitingPage &page : pages) {
        if (!m_begun.contains({page.original.value(), page.page}))
            m_waiting.push_back(page);
    }
}

void RecognitionRun::done(const Recognition &recognition, const UnrecognisedPage &page)
{
    const std::lock_guard lock(m_mutex);
    switch (recognition.state) {
    case Recognition::State::Recognised:
        ++m_report.recognised;
        break;
    case Recognition::State::Nothing:
        ++m_report.nothing;
        break;
    case Recognition::State::Failed:
        m_report.failed.append(page);
        break;
    }
    m_progress->report(m_report.pages(), std::max(m_left, m_report.pages()),
                       tr("%1, page %2").arg(page.paper, wholeText(page.page)));
}

void RecognitionRun::stop(const Error &error)
{
    const std::lock_guard lock(m_mutex);
    if (!m_stopped)
        m_stopped = error;
}

/// Also after a run that was stopped: what it recognised is there.
Result<void> RecognitionRun::followWords()
{
    const Id group = m_caseFile.newGroup();
    QSet<Id> documents;
    const auto perform = [&](const auto &plan, Id id) -> Result<void> {
        std::optional<NamedChange> change;
        LEVERARCH_TRY(m_caseFile.readWaiting([&](const Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(change, plan(stores, id));
            return {};
        }));
        if (change)
            LEVERARCH_TRY(m_caseFile.act(change->label, change->change, group));
        return {};
    };
    for (const Id original : std::as_const(m_recognised)) {
        LEVERARCH_TRY(m_caseFile.readWaiting([&](const Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(const auto of, stores.documents().documentsOf(original));
            documents.unite(QSet<Id>(of.begin(), of.end()));
            return {};
        }));
        LEVERARCH_TRY(perform(wordsForPlaces, original));
    }
    // Who closes the case file need not wait for the rest: the next run takes it up.
    if (m_cancellation.isCancelled())
        return {};
    LEVERARCH_TRY(m_caseFile.readWaiting([&](const Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(const QSet<Id> left, papersWithUnsurePlaces(stores));
        documents.unite(left);
        return {};
    }));
    for (const Id document : std::as_const(documents))
        LEVERARCH_TRY(perform(placesFoundAgain, document));
    return {};
}

bool RecognitionRun::isStopping() const
{
    const std::lock_guard lock(m_mutex);
    return m_stopped || m_cancellation.isCancelled();
}

} // namespace LeverArch
