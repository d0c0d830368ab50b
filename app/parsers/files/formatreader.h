// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/filejobs.h"

#include <QByteArrayView>

#include <functional>

namespace LeverArch {

/// A file in the worker's hands.
struct FileInput
{
    SharedBytes file;
    QByteArrayView bytes; ///< A view of the same.
    QString name;         ///< What it was called; a hint, never a path.
    FileForm form = FileForm::Unknown;
    QString password = {}; ///< Of a PDF.
    /// Sign of life, to be given at least every few hundred milliseconds of work; throws when the
    /// client wants the job stopped.
    std::function<void()> step;
};

/// One format: what a file of it says of itself, what is inside it, and its pages. A new format is
/// one of these and a line in formatreaders.cpp. Faults are thrown as JobFailure (Damaged,
/// Unsupported, PasswordNeeded, Io). Nothing here runs, follows or fetches anything.
class FormatReader
{
public:
    virtual ~FormatReader() = default;

    /// `form`, `says`, `notes`, `members`; quick, without making pages.
    virtual FileExamination examine(const FileInput &input) const = 0;
    /// Pages with selectable text. Of a container: its contents as a list.
    virtual MadePages makePages(const FileInput &input) const = 0;
    /// One member's bytes, exactly; only where mayHaveMembers(). `member` comes from the client and
    /// may be anything: bounds are checked again.
    virtual SharedBytes extract(const FileInput &input, const FileMember &member) const;
};

/// The reader of a form that is taken; never null for isTaken() forms but those that
/// needsOffice(), Pdf and LockedOffice, whose pages nobody makes here (they still have one that
/// examines).
const FormatReader *readerFor(FileForm form);

} // namespace LeverArch
