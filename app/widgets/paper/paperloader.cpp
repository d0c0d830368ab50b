// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/paperloader.h"

#include "casefile/casefile.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "widgets/paper/pagerenderer.h"
#include "widgets/paper/papertexts.h"
#include "widgets/paper/workerpagesource.h"
#include "widgets/workspace.h"
#include "worker/workerpool.h"

namespace LeverArch {

PaperLoader::PaperLoader(Workspace &workspace, Id document, Id version, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_document(document), m_version(version)
{}

PaperLoader::~PaperLoader()
{
    m_reading.cancel();
}

void PaperLoader::start()
{
    m_workspace.caseFile().readLater<StoredPaper>(
        this,
        [document = m_document, version = m_version](const Stores &stores) {
            return readPaper(stores, document, version);
        },
        [this](Result<StoredPaper> answer) {
            if (!answer.ok()) {
                Q_EMIT failed(answer.error());
                return;
            }
            m_paper = std::move(*answer);
            Q_EMIT described();
            if (!m_paper->pages.isEmpty())
                readBytes();
        },
        m_reading);
}

// The view appears with the bytes, not before: until then there is nothing to draw pages from.
void PaperLoader::readBytes()
{
    m_workspace.caseFile().readLater<SharedBytes>(
        this,
        [original = m_paper->version.original](const Stores &stores) {
            return readOriginalBytes(stores, original);
        },
        [this](Result<SharedBytes> answer) {
            if (!answer.ok()) {
                Q_EMIT failed(answer.error());
                return;
            }
            m_pdf = std::move(*answer);
            Q_EMIT opened();
        },
        m_reading);
}

void PaperLoader::refreshDocument()
{
    if (!m_paper)
        return;
    m_workspace.caseFile().readLater<StoredPaper>(
        this,
        [paper = *m_paper](const Stores &stores) -> Result<StoredPaper> {
            StoredPaper now = paper;
            LEVERARCH_ASSIGN(now.document, stores.records().record(paper.document.id));
            LEVERARCH_ASSIGN(now.pages, stores.pages().pages(paper.version.original));
            return now;
        },
        [this](const Result<StoredPaper> &answer) {
            if (answer.ok() && m_paper) {
                m_paper->document = answer->document;
                m_paper->pages = answer->pages;
                Q_EMIT described();
            }
        },
        m_reading);
}

PageSourceOpener PaperLoader::opener() const
{
    return openInWorker(m_workspace.pageWorkers(), *m_pdf, m_paper->version.password);
}

std::unique_ptr<PageRenderer> PaperLoader::makeRenderer()
{
    return std::make_unique<PageRenderer>(opener(), [this](std::function<void()> work) {
        m_workspace.runApart(this, [work = std::move(work)] {
            work();
            return std::function<void()>([] {});
        });
    });
}

std::unique_ptr<PaperTexts> PaperLoader::makeTexts()
{
    return std::make_unique<PaperTexts>([this](QObject *context, int page, auto then) {
        m_workspace.caseFile().readLater<PageText>(
            context,
            [original = m_paper->version.original, page](const Stores &stores) {
                return stores.pages().text(original, page);
            },
            std::move(then), m_reading);
    });
}

ThumbnailModel::Fetch PaperLoader::thumbnails()
{
    return [this](QObject *context, int page, std::function<void(QImage)> then) {
        m_workspace.caseFile().readLater<QImage>(
            context,
            [original = m_paper->version.original, page](const Stores &stores) -> Result<QImage> {
                LEVERARCH_ASSIGN(const QByteArray kept, stores.pages().thumbnail(original, page));
                return QImage::fromData(kept);
            },
            [then](Result<QImage> answer) { then(answer.ok() ? *answer : QImage()); }, m_reading);
    };
}

void PaperLoader::readMarks(std::function<void(const Result<PageMarks> &)> then)
{
    m_workspace.caseFile().readLater<PageMarks>(
        this, [paper = *m_paper](const Stores &stores) { return readExcerptMarks(stores, paper); },
        std::move(then), m_reading);
}

void PaperLoader::readOutline(std::function<void(const QList<OutlineEntry> &)> then)
{
    runApart<Result<QList<OutlineEntry>>>(
        m_workspace, this,
        [&workers = m_workspace.pageWorkers(), pdf = *m_pdf, password = m_paper->version.password,
         stop = m_reading]() -> Result<QList<OutlineEntry>> {
            if (stop.isCancelled())
                return QList<OutlineEntry>();
            LEVERARCH_ASSIGN(const auto session, workers.open(pdf, password, stop));
            if (!session->facts().hasOutline)
                return QList<OutlineEntry>();
            return session->outline();
        },
        [then = std::move(then)](const Result<QList<OutlineEntry>> &answer) {
            // A paper whose contents cannot be read is shown without; its pages say if they fail.
            then(answer.ok() ? *answer : QList<OutlineEntry>());
        });
}

void PaperLoader::find(QObject *context, const QString &words,
                       std::function<void(Result<QList<Passage>>)> then, Cancellation cancellation)
{
    if (!m_paper)
        return;
    m_workspace.caseFile().readLater<QList<Passage>>(
        context,
        [paper = *m_paper, words](const Stores &stores) {
            return findInPaper(stores, paper, words);
        },
        std::move(then), std::move(cancellation));
}

} // namespace LeverArch
