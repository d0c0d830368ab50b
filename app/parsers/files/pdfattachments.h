// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <QList>
#include <QString>

#include <functional>

namespace LeverArch {

/// A file in a PDF (ISO 32000-1, 7.11.4).
struct PdfAttachment
{
    QString name; ///< Safe, never empty.
    QString mediaType;
    qint64 packed = 0;
    qint64 claimed = -1; ///< What the PDF says its size is; often wrong.
    QPDFObjectHandle stream;
};

/// The files of the EmbeddedFiles name tree, which portfolios have too, then those pinned to pages;
/// one that is in both counts once. At most `most`; `leftOut` counts the others.
struct PdfAttachments
{
    QList<PdfAttachment> files;
    qint64 leftOut = 0;
    qint64 unread = 0; ///< Named, but without any bytes.
};

/// `step` as in FileInput.
PdfAttachments pdfAttachments(QPDF &pdf, qsizetype most, const std::function<void()> &step);

} // namespace LeverArch
