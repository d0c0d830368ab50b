// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/documentversion.h"
#include "intake/paperjob.h"
#include "worker/foundmarks.h"
#include "worker/workerpool.h"

namespace LeverArch {

class PaperWriter;
class Stores;

/// One paper's way, with what is known of it so far. Lives on one thread for one bring().
class PaperSession
{
public:
    PaperSession(const PaperReader &reader, PaperJob job, Cancellation cancellation,
                 const PaperReader::PageWatcher &watcher);

    PaperOutcome run();

private:
    using Session = std::unique_ptr<DocumentSession>;

    void takeOut();
    void list();
    void readPdf();
    void bringBack();
    void readFile();
    void readOffice();
    void makePages();
    void showPages(const SharedBytes &pdf, const QString &madeBy);
    bool examine();
    Result<Session> open();
    void failOpening(const Error &error);
    void fail(const Error &error);
    void failPages(const Error &error);
    void refuse(const Refusal &refusal);
    void note(const Refusal &refusal);
    void alsoNote(const Refusal &more);
    void storePaper(DocumentSession *session);
    void storeRendition(DocumentSession &session, const SharedBytes &pdf, const QString &madeBy);
    void storeWithoutPages();
    Result<void> nameKept(Stores &stores);
    bool readPages(DocumentSession &session, PaperWriter &writer, bool marks);
    void readMarks(bool hasThem);
    void takeMarks();
    QString storedPassword() const;
    void lookInside(const DocumentFacts &facts, bool hasMarks);
    Result<void> addDocument(Stores &stores, const DocumentVersion &pages, const QString &madeBy,
                             const DocumentFacts &facts);
    void finished(const Result<void> &written, bool cameTooLate);
    void forgetLine();
    int linesInside() const;
    void openContainer();
    FileForm form() const { return m_job.file ? m_job.file->form : FileForm::Pdf; }

    const PaperReader &m_reader;
    PaperJob m_job;
    Cancellation m_cancellation;
    const PaperReader::PageWatcher &m_watcher;
    PaperOutcome m_outcome;
    std::optional<FoundMarks> m_marks; ///< Of the paper's own, when it has any.
};

} // namespace LeverArch
