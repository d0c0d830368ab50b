// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findings.h"
#include "otherprograms.h"
#include "trials.h"

#include "casefile/anchoring.h"
#include "casefile/annotations.h"
#include "casefile/casefile.h"
#include "casefile/newversion.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/stores.h"
#include "intake/intake.h"
#include "worker/workerpool.h"

#include <QTemporaryDir>

namespace LeverArch::Trial {

namespace {

constexpr qsizetype markedWords = 10;

QString markCheck()
{
    return QStringLiteral("marks");
}

QString versionCheck()
{
    return QStringLiteral("new versions");
}

/// The first words of the first page that has any; a null page when none has.
Passage firstWords(const Subject &subject)
{
    for (int page = 1; page <= subject.texts.size(); ++page) {
        const QList<Word> &words = subject.texts.at(page - 1).words;
        if (words.isEmpty())
            continue;
        const Word &last = words.at(std::min(markedWords, words.size()) - 1);
        return {page, words.first().start, last.start + last.length - words.first().start};
    }
    return {};
}

Result<Id> highlight(CaseFile &file, const Subject &subject, const Passage &passage)
{
    MarkRequest request;
    request.document = subject.paper.document.id;
    request.passages = {passage};
    LEVERARCH_ASSIGN(const AnnotationDraft draft, Annotations(file.read()).draft(request));
    Id mark;
    LEVERARCH_TRY(file.act(draft.label, [&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(mark, Annotations::write(stores, draft.annotation));
        return {};
    }));
    return mark;
}

/// The words on a page whose middle lies in one of the anchor's quads.
QStringList wordsUnder(const PageReading &reading, const Anchor &anchor)
{
    QStringList words;
    for (const Quad &quad : anchor.quads)
        words += wordsInside(reading.text, reading.geometry.displayedFromQuad(quad)).split(u'\n');
    return words.join(QLatin1Char(' ')).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

void readAgain(const Subject &subject, const Anchor &anchor, WorkerPool &workers,
               Findings &findings)
{
    const auto session = workers.open(subject.bytes, subject.paper.version.password);
    if (!session.ok())
        return findings.fault(markCheck(), subject.name, 0, session.error().message);
    const auto reading = (*session)->readPage(anchor.page);
    if (!reading.ok())
        return findings.fault(markCheck(), subject.name, anchor.page, reading.error().message);
    if (reading->text.text.mid(anchor.start, anchor.length) != anchor.exact)
        return findings.fault(markCheck(), subject.name, anchor.page,
                              QStringLiteral("another process reads other words"));
    QStringList missing;
    for (const Word &word : reading->text.words) {
        // Some fonts say that their letters have no width; such words have no place to be under.
        if (word.start >= anchor.start && word.start < anchor.start + anchor.length &&
            !word.box.isEmpty())
            missing.append(reading->text.text.mid(word.start, word.length));
    }
    QStringList more;
    for (const QString &word : wordsUnder(*reading, anchor)) {
        if (!missing.removeOne(word))
            more.append(word);
    }
    if (!missing.isEmpty())
        findings.fault(markCheck(), subject.name, anchor.page,
                       QStringLiteral("its quads miss ") + missing.join(QLatin1Char(' ')));
    else if (!more.isEmpty())
        findings.note(markCheck(), subject.name, anchor.page,
                      QStringLiteral("its quads also hold ") + more.mid(0, 5).join(u' '));
}

/// Writes each paper anew; the subjects by the file names given.
QHash<QString, const Subject *> rewrite(const QList<Subject> &subjects, const QTemporaryDir &folder,
                                        Findings &findings)
{
    QHash<QString, const Subject *> written;
    for (const Subject &subject : subjects) {
        if (firstWords(subject).page == 0)
            continue;
        const QString file = folder.filePath(QStringLiteral("%1.pdf").arg(written.size()));
        const auto output =
            outputOf(QStringLiteral("qpdf"),
                     {QStringLiteral("--object-streams=generate"), subject.file, file}, {0, 3});
        if (output)
            written.insert(file, &subject);
        else
            findings.note(versionCheck(), subject.name, 0, QStringLiteral("qpdf writes nothing"));
    }
    return written;
}

void compareStates(const Subject &subject, const NewVersion &plan, const Stores &stores,
                   Findings &findings)
{
    for (const Anchor &anchor : plan.places.anchors) {
        if (anchor.state == AnchorState::Exact || anchor.state == AnchorState::Moved)
            continue;
        const int page = std::max(1, firstWords(subject).page);
        const auto text = stores.pages().text(plan.version.original, page);
        const bool same = text.ok() && text->text == subject.texts.at(page - 1).text;
        const QString what = anchorStateKey(anchor.state) + QStringLiteral(": ") + anchor.reason;
        if (same)
            findings.fault(versionCheck(), subject.name, page, what);
        else
            findings.note(versionCheck(), subject.name, page,
                          QStringLiteral("the page reads otherwise; ") + what);
    }
}

void giveVersion(const Subject &subject, Id paper, CaseFile &file, Findings &findings)
{
    findings.tried(versionCheck());
    const auto plan = planNewVersion(file.read(), subject.paper.document.id, paper);
    if (!plan.ok())
        return findings.fault(versionCheck(), subject.name, 0, plan.error().message);
    if (plan->places.anchors.isEmpty())
        return findings.fault(versionCheck(), subject.name, 0,
                              QStringLiteral("no mark is carried"));
    compareStates(subject, *plan, file.read(), findings);
    const NamedChange change = newVersionChange(*plan);
    if (const auto done = file.act(change.label, change.change); !done.ok())
        findings.fault(versionCheck(), subject.name, 0, done.error().message);
}

} // namespace

void tryMark(const Subject &subject, CaseFile &file, WorkerPool &workers, Findings &findings)
{
    const Passage passage = firstWords(subject);
    if (passage.page == 0)
        return;
    findings.tried(markCheck());
    const auto mark = highlight(file, subject, passage);
    if (!mark.ok())
        return findings.fault(markCheck(), subject.name, passage.page, mark.error().message);
    const auto anchors = file.read().anchors().anchorsOf(*mark);
    if (!anchors.ok() || anchors->size() != 1)
        return findings.fault(markCheck(), subject.name, passage.page,
                              QStringLiteral("not one anchor"));
    readAgain(subject, anchors->first(), workers, findings);
}

void tryNewVersions(const QList<Subject> &subjects, CaseFile &file, WorkerPool &workers,
                    Findings &findings)
{
    const QTemporaryDir folder;
    const QHash<QString, const Subject *> written = rewrite(subjects, folder, findings);
    NoProgress progress;
    const auto report = Intake(file, workers).run({folder.path()}, progress);
    if (!report.ok())
        return findings.fault(versionCheck(), {}, 0, report.error().message);
    for (const LedgerEntry &entry : report->entries) {
        const Subject *subject = written.value(entry.path);
        if (!subject)
            continue;
        if (entry.status == LedgerEntry::Status::Stored)
            giveVersion(*subject, entry.record, file, findings);
        else
            findings.note(versionCheck(), subject->name, 0, entry.reason);
    }
}

} // namespace LeverArch::Trial
