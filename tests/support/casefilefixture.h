// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casefile/casefile.h"
#include "domain/record.h"
#include "support/fixedclock.h"
#include "support/qtcatch.h"
#include "support/seededrandom.h"

#include <QTemporaryDir>

#include <memory>

namespace LeverArch {

/// A case file in a folder of its own that goes when the test ends, with a clock and a chance the
/// test decides. Fails the test when the case file cannot be made.
class CaseFileFixture
{
public:
    CaseFileFixture();
    ~CaseFileFixture();

    CaseFile &file() { return *m_file; }
    const Stores &read() const { return m_file->read(); }
    QString folder() const { return m_folder.path(); }
    QString path() const;                    ///< Of the case file.
    QString path(const QString &name) const; ///< Of something else in the folder.
    CaseFileOptions options();

    void close();
    void reopen();

    /// Adds one record as an action of its own.
    Id add(const char *kind, const QString &title, const FieldValues &values = {});
    /// One action; fails the test when it does not work.
    ActionInfo act(const QString &label, const Change &change);

    /// Gives queued signals and answers their turn, until `done` says so; fails the test when the
    /// answer never comes.
    static void waitUntil(const std::function<bool()> &done);

    FixedClock clock;
    SeededRandom random;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<CaseFile> m_file;
};

} // namespace LeverArch
