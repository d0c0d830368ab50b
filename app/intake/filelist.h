// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/paperjob.h"
#include "intake/papersource.h"

#include <QHash>
#include <QList>

#include <deque>
#include <vector>

namespace LeverArch {

/// The files of one run: those that lay on disk, and those found inside them, which come before any
/// other, so that a container's bytes can go. Every file has a number, by which its outcome is kept.
class FileList
{
public:
    explicit FileList(QList<PaperSource> sources);

    bool isEmpty() const { return m_coming.empty(); }
    qsizetype size() const { return qsizetype(m_children.size()); }

    struct Next
    {
        qsizetype index;
        PaperSource source;
    };
    Next take();

    /// What lies in the file of that number. Members get paths that begin with the container's and
    /// differ from each other; those without a name are one, refused. How many come, which are all
    /// unless only some are wanted.
    int addMembers(qsizetype index, const OpenedContainer &opened);

    /// All numbers, what lies in a file after it.
    QList<qsizetype> order() const;

private:
    qsizetype newNumber();

    std::deque<Next> m_coming;
    std::vector<QList<qsizetype>> m_children; ///< By number.
    qsizetype m_roots = 0;
};

} // namespace LeverArch
