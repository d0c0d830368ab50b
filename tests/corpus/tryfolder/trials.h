// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagetext.h"
#include "widgets/paper/storedpaper.h"
#include "worker/sharedbytes.h"

#include <QList>
#include <QString>

namespace LeverArch {
class CaseFile;
class WorkerPool;
} // namespace LeverArch

namespace LeverArch::Trial {

class Findings;

/// A paper that came in, and the file it came from for the other programs.
struct Subject
{
    QString name; ///< As findings call it: the file's path within the folder.
    QString file;
    QString keepIn; ///< Folder for pictures that differ; empty: they are not kept.
    StoredPaper paper;
    SharedBytes bytes;
    QList<PageText> texts; ///< As stored, one a page.
};

struct Depth
{
    QString keepIn;   ///< Folder for pictures that differ; empty: they are not kept.
    int pictures = 5; ///< Pages of a paper whose pictures are compared.
    int window = 20;  ///< Pages of a paper that are opened in the window.
};

/// The stored words of each page against `pdftotext`, and one of them found where `-bbox` has it.
void tryText(const Subject &subject, Findings &findings);
/// The pictures of the first pages against `pdftoppm`.
void tryPictures(const Subject &subject, WorkerPool &workers, int pages, Findings &findings);
/// Outline and links of the pages, which must be believable and come in time.
void tryLinks(const Subject &subject, WorkerPool &workers, int pages, Findings &findings);
/// Each page in a real view, waited for until it is sharp or says why it is not.
void tryWindow(const Subject &subject, WorkerPool &workers, int pages, Findings &findings);
/// A highlight over the first ten words, read again by another process.
void tryMark(const Subject &subject, CaseFile &file, WorkerPool &workers, Findings &findings);
/// The marks on each paper after `qpdf --object-streams=generate` wrote it anew as a new version.
void tryNewVersions(const QList<Subject> &subjects, CaseFile &file, WorkerPool &workers,
                    Findings &findings);

} // namespace LeverArch::Trial
