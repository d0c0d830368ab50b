// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/foundmarks.h"
#include "worker/sharedbytes.h"

#include <functional>

namespace LeverArch {

/// Does WorkerPool::readMarks() inside the worker: tells a PDF, an XFDF and a file of our own apart
/// by how they begin. Throws JobFailure: Unsupported when it is none of them, Damaged,
/// PasswordNeeded.
FoundMarks readMarks(const SharedBytes &file, const QString &password,
                     const std::function<void(int)> &step);

/// The annotations of a PDF, by qpdf.
FoundMarks readPdfMarks(QByteArrayView pdf, const QString &password,
                        const std::function<void(int)> &step);
/// XFDF (ISO 19444-1). What declares a document type or entities is refused.
FoundMarks readXfdf(const QByteArray &file, const std::function<void(int)> &step);
/// A file of marks made by this program; its layout is told in outputs/marksfile.h.
FoundMarks readMarksFile(const QByteArray &file, const std::function<void(int)> &step);

} // namespace LeverArch
