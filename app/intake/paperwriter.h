// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"
#include "core/sha256.h"
#include "domain/documentversion.h"
#include "domain/textsignature.h"
#include "worker/documentfacts.h"
#include "worker/sharedbytes.h"

#include <QList>

#include <functional>

namespace LeverArch {

class CaseFile;
class Stores;

/// What bytes are, apart from themselves.
struct BytesKind
{
    QString mediaType = QStringLiteral("application/pdf");
    OriginalRole role = OriginalRole::Received;
    QString madeBy = {}; ///< Of a rendition.
};

/// Puts one paper's bytes and pages into the case file in steps of a few MiB, so that no
/// transaction is long, and finishes them inside the action that makes the document. A small paper
/// needs that action only. What was begun and never finished is taken away again. Used from one
/// thread; any but the case file's writer.
class PaperWriter
{
public:
    /// A new original.
    PaperWriter(CaseFile &caseFile, const SharedBytes &bytes, const Sha256 &sha256,
                BytesKind kind = {});
    /// An original that is there already; only its pages are written, anew.
    PaperWriter(CaseFile &caseFile, Id original);
    ~PaperWriter();

    PaperWriter(const PaperWriter &) = delete;
    PaperWriter &operator=(const PaperWriter &) = delete;

    /// Leave the pages of an original that is there already as they are.
    void keepPages(bool keep) { m_keepPages = keep; }

    /// The next page, in order.
    Result<void> addPage(PageReading &&reading);

    /// One action: what is left of the paper, then `change` with the finished original's id.
    Result<void> finish(const QString &label, Id group, const QDateTime &received,
                        const std::function<Result<void>(Stores &, Id original)> &change);

    /// The same in two parts, for an action that finishes two originals: everything but the last few
    /// MiB, then, inside the action, those and the end. complete() gives the original's id, which
    /// of a rendition may be that of one with the same bytes. settle() after the action.
    Result<void> prepare();
    /// The same to the last byte, for actions that finish many papers at once.
    Result<void> prepareAll();
    Result<Id> complete(Stores &stores, const QDateTime &received);
    void settle(bool done) { m_finished = done; }

    /// Whether finish() or complete() failed because the same bytes had come in by another way meanwhile.
    bool cameTooLate() const { return m_cameTooLate; }

    /// The pages that had a problem.
    const QList<int> &unread() const { return m_unread; }

private:
    Result<void> writeStep(Stores &stores);
    Result<Id> end(Stores &stores, const QDateTime &received);
    Result<void> writeBytes(Stores &stores, qint64 atMost);
    Result<void> writePages(Stores &stores);
    Result<void> step();

    CaseFile &m_caseFile;
    SharedBytes m_bytes;
    Sha256 m_sha256;
    BytesKind m_kind;
    TextSigner m_signer;
    Id m_original;
    bool m_isNew = true;
    bool m_keepPages = false;
    bool m_begun = false; ///< Something of it is in the case file.
    bool m_finished = false;
    bool m_cameTooLate = false;
    qint64 m_written = 0; ///< Of the bytes.
    QList<PageReading> m_pages;
    qint64 m_pagesSize = 0;
    QList<int> m_unread;
};

} // namespace LeverArch
