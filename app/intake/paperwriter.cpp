// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/paperwriter.h"

#include "casefile/casefile.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/likenessstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>

#include <cerrno>
#include <unistd.h>

namespace LeverArch {

namespace {

// What a person saves meanwhile waits for one step; each is to take some 10 ms on an old laptop.
constexpr qint64 mostBytesAtOnce = qint64(1) << 19;
constexpr qsizetype chunkSize = 1 << 19;
constexpr qsizetype mostPagesAtOnce = 8;

Result<void> readChunk(const SharedBytes &bytes, qint64 from, QByteArray &into)
{
    // Read, not mapped: mapped pages of a large paper would count as our memory.
    qsizetype have = 0;
    while (have < into.size()) {
        const ssize_t got = ::pread(bytes.descriptor(), into.data() + have,
                                    size_t(into.size() - have), off_t(from + have));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return Error{Error::Code::Io,
                         QCoreApplication::translate("Intake", "The paper could not be read from "
                                                               "memory. Bring it in again."),
                         {}};
        have += got;
    }
    return {};
}

Error alreadyThere()
{
    return {Error::Code::Conflict,
            QCoreApplication::translate("Intake", "This paper came in by another way meanwhile."),
            {}};
}

} // namespace

PaperWriter::PaperWriter(CaseFile &caseFile, const SharedBytes &bytes, const Sha256 &sha256,
                         BytesKind kind)
    : m_caseFile(caseFile), m_bytes(bytes), m_sha256(sha256), m_kind(std::move(kind))
{}

PaperWriter::PaperWriter(CaseFile &caseFile, Id original)
    : m_caseFile(caseFile), m_original(original), m_isNew(false)
{}

PaperWriter::~PaperWriter()
{
    if (m_finished || !m_begun)
        return;
    // Nobody can be told here, and nobody need be: what stays is invisible, and swept when the
    // case file is next opened.
    const auto dropped = m_caseFile.writeDerived([this](Stores &stores) {
        return m_isNew ? stores.documents().dropUnfinished(m_original)
                       : stores.pages().clear(m_original);
    });
    Q_UNUSED(dropped)
}

Result<void> PaperWriter::addPage(PageReading &&reading)
{
    if (!reading.problem.isEmpty())
        m_unread.append(reading.page);
    m_signer.add(reading.text.text);
    m_pagesSize += reading.text.text.size() * 2 + reading.text.words.size() * 12;
    m_pages.append(std::move(reading));
    const bool full = m_pages.size() >= mostPagesAtOnce || m_pagesSize >= mostBytesAtOnce;
    return full ? step() : Result<void>();
}

Result<void> PaperWriter::step()
{
    const auto written =
        m_caseFile.writeDerived([this](Stores &stores) { return writeStep(stores); });
    if (!written.ok())
        return written;
    m_begun = true;
    m_pages.clear();
    m_pagesSize = 0;
    return {};
}

/// All pages waiting, and as many bytes as fit beside them.
Result<void> PaperWriter::writeStep(Stores &stores)
{
    if (m_isNew && !m_begun) {
        LEVERARCH_ASSIGN(m_original, stores.documents().beginOriginal());
    } else if (!m_begun && !m_keepPages) {
        LEVERARCH_TRY(stores.pages().clear(m_original));
    }
    LEVERARCH_TRY(writePages(stores));
    return writeBytes(stores, mostBytesAtOnce - m_pagesSize);
}

Result<void> PaperWriter::writePages(Stores &stores)
{
    for (const PageReading &reading : std::as_const(m_pages)) {
        const PageFacts facts{reading.page, reading.label, reading.geometry,
                              !reading.text.words.isEmpty()};
        LEVERARCH_TRY(stores.pages().addPage(m_original, facts, reading.text));
    }
    return {};
}

Result<void> PaperWriter::writeBytes(Stores &stores, qint64 atMost)
{
    qint64 done = 0;
    while (m_isNew && m_written < m_bytes.size() && done < atMost) {
        QByteArray chunk(qsizetype(qMin<qint64>(chunkSize, m_bytes.size() - m_written)),
                         Qt::Uninitialized);
        LEVERARCH_TRY(readChunk(m_bytes, m_written, chunk));
        LEVERARCH_TRY(stores.documents().appendOriginal(m_original, chunk));
        m_written += chunk.size();
        done += chunk.size();
    }
    return {};
}

Result<void> PaperWriter::prepare()
{
    while (m_isNew && m_bytes.size() - m_written + m_pagesSize > mostBytesAtOnce)
        LEVERARCH_TRY(step());
    return {};
}

Result<void> PaperWriter::prepareAll()
{
    while (!m_pages.isEmpty() || (m_isNew && m_written < m_bytes.size()))
        LEVERARCH_TRY(step());
    return {};
}

Result<Id> PaperWriter::complete(Stores &stores, const QDateTime &received)
{
    LEVERARCH_TRY(writeStep(stores));
    LEVERARCH_ASSIGN(const Id original, m_isNew ? end(stores, received) : Result<Id>(m_original));
    const TextSignature signature = m_signer.finish();
    if (signature.words > 0)
        LEVERARCH_TRY(stores.likenesses().keep(original, signature));
    return original;
}

Result<Id> PaperWriter::end(Stores &stores, const QDateTime &received)
{
    LEVERARCH_ASSIGN(const auto same, stores.documents().originalByHash(m_sha256));
    if (same && m_kind.role == OriginalRole::Rendition) {
        // Two files of which the same pages were made; one of them is enough.
        LEVERARCH_TRY(stores.documents().dropUnfinished(m_original));
        return same->id;
    }
    m_cameTooLate = same.has_value();
    if (m_cameTooLate)
        return alreadyThere();
    Original original{m_original, m_sha256, m_bytes.size(), m_kind.mediaType, received};
    original.role = m_kind.role;
    original.madeBy = m_kind.madeBy;
    LEVERARCH_TRY(stores.documents().finishOriginal(original));
    return m_original;
}

Result<void> PaperWriter::finish(const QString &label, Id group, const QDateTime &received,
                                 const std::function<Result<void>(Stores &, Id)> &change)
{
    LEVERARCH_TRY(prepare());
    const auto acted = m_caseFile.act(
        label,
        [&](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(const Id original, complete(stores, received));
            return change(stores, original);
        },
        group);
    if (!acted.ok())
        return acted.error();
    settle(true);
    return {};
}

} // namespace LeverArch
