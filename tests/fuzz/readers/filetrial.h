// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/fileform.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <functional>

/// A file as a stranger may send it.
struct HostileFile
{
    QByteArray bytes;
    QString name;
    /// What it was before it was changed. The client says which form a file has, so a reader may
    /// get one of another; Unknown: only what the bytes are taken for.
    LeverArch::FileForm form = LeverArch::FileForm::Unknown;
};

/// How far files of one form got, so that one sees whether a run only ever met refusals.
struct FormCounts
{
    long files = 0;
    long examined = 0;
    long members = 0; ///< Taken out.
    long pages = 0;   ///< Files that got pages; PDFs whose first was put into another.
};
using Counts = std::array<FormCounts, LeverArch::fileForms>;

/// Does with a file all that the worker's readers do: finds out what it is, examines it, takes out
/// members, makes pages, and of a PDF puts pages together anew. A reader may refuse whatever it
/// likes. Ends the program when one breaks a promise: what it says cannot be sent or is no answer
/// the client takes, a member is larger than it may be, pages cannot be opened, or are others the
/// second time. `step` is called whenever a reader gives a sign of life.
void tryReaders(const HostileFile &file, const std::function<void()> &step, Counts &counts);
