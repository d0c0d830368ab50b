// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/outsideprogram.h"
#include "support/testworkers.h"
#include "worker/filejobs.h"

#include <quazip.h>
#include <quazipfile.h>
#include <quazipnewinfo.h>

#include <QBuffer>

/// A zip file with these members, as QuaZip writes it.
inline QByteArray zipOf(const QList<std::pair<QString, QByteArray>> &members)
{
    QByteArray bytes;
    QBuffer device(&bytes);
    QuaZip zip(&device);
    REQUIRE(zip.open(QuaZip::mdCreate));
    for (const auto &[name, content] : members) {
        QuaZipFile member(&zip);
        REQUIRE(member.open(QIODevice::WriteOnly, QuaZipNewInfo(name)));
        member.write(content);
        member.close();
    }
    zip.close();
    return bytes;
}

/// Text in UTF-16, little-endian, without a mark.
inline QByteArray utf16(const QString &text)
{
    return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
}

/// Pages made by the real worker of bytes of a form.
inline LeverArch::MadePages madeOf(LeverArch::WorkerPool &pool, const QByteArray &bytes,
                                   LeverArch::FileForm form, const QString &name = {})
{
    return must(pool.makePages(must(LeverArch::SharedBytes::fromBytes(bytes)), form, name));
}

inline LeverArch::FileExamination examined(LeverArch::WorkerPool &pool, const QByteArray &bytes,
                                           const QString &name = {})
{
    return must(pool.examine(must(LeverArch::SharedBytes::fromBytes(bytes)), name));
}

/// The words of a PDF as pdftotext reads them, pages and lines run together.
inline QString wordsOf(const LeverArch::SharedBytes &pdf)
{
    const FileOutside file(pdf);
    return outsideProgram(QStringLiteral("pdftotext"), {file.path(), QStringLiteral("-")})
        .simplified();
}

/// A line of pdfinfo.
inline QString factOf(const FileOutside &file, const QString &key)
{
    const QString all = outsideProgram(QStringLiteral("pdfinfo"), {file.path()});
    const QStringList lines = all.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (line.startsWith(key + QLatin1Char(':')))
            return line.mid(key.size() + 1).trimmed();
    }
    return {};
}

inline bool has(const QList<LeverArch::FileNote> &notes, LeverArch::FileNote::Kind kind,
                qint64 count = -1)
{
    return std::any_of(notes.begin(), notes.end(), [kind, count](const LeverArch::FileNote &note) {
        return note.kind == kind && (count < 0 || note.count == count);
    });
}

inline bool isSoundPdf(const LeverArch::SharedBytes &pdf)
{
    const FileOutside file(pdf);
    return outsideProgram(QStringLiteral("qpdf"), {QStringLiteral("--check"), file.path()})
        .contains(QStringLiteral("No syntax or stream encoding errors found"));
}
