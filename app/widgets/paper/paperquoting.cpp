// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/paperquoting.h"

#include "casefile/casefile.h"
#include "casefile/quoting.h"
#include "domain/annotation.h"
#include "widgets/paper/pageselection.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/paperdesk.h"
#include "widgets/workspace.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

namespace LeverArch {

void copySelection(const PageView &view, const StoredPaper &paper, bool withSource)
{
    const PageSelection *selection = view.selection();
    if (!selection || selection->isEmpty())
        return;
    QString words = selection->text();
    if (withSource) {
        const QList<Passage> passages = selection->ranges();
        const int first = passages.first().page;
        words = withCitation(words, paper.document.title, first, passages.last().page,
                             paper.pages.at(first - 1).label);
    }
    QGuiApplication::clipboard()->setText(words);
}

QList<Passage> wordsOf(const Annotation &mark)
{
    QList<Passage> words;
    for (const Anchor &anchor : mark.anchors) {
        if (anchor.length > 0)
            words.append({anchor.page, anchor.start, anchor.length});
    }
    return words;
}

void quoteWords(Workspace &workspace, PaperDesk &reader, const QList<Passage> &words, Id mark,
                std::function<void(Id made, const QStringList &doubtful)> then)
{
    const QuoteRequest request{reader.document(), reader.paper()->version.id, words, {}, mark};
    const auto fail = [&workspace, &reader](const Error &error) {
        workspace.showError(error, reader.place());
    };
    // Where a line's end divides a word the whole paper is read, which may take a moment.
    workspace.caseFile().readLater<QuoteDraft>(
        &reader, [request](const Stores &stores) { return QuoteMaker(stores).draft(request); },
        [&workspace, &reader, fail, then = std::move(then)](const Result<QuoteDraft> &draft) {
            if (!draft.ok()) {
                fail(draft.error());
                return;
            }
            auto made = std::make_shared<Id>();
            workspace.caseFile().actLater(
                draft->label,
                [draft = *draft, made](Stores &stores) -> Result<void> {
                    LEVERARCH_ASSIGN(*made, QuoteMaker::write(stores, draft));
                    return {};
                },
                &reader,
                [made, fail, doubtful = draft->doubtful, then](const Result<ActionInfo> &done) {
                    if (done.ok())
                        then(*made, doubtful);
                    else
                        fail(done.error());
                });
        });
}

QString saidOfQuotation(const Workspace &workspace, const QStringList &doubtful)
{
    if (!doubtful.isEmpty())
        return PaperDesk::tr("Quotation kept. These words were not surely recognised: %1. "
                             "Compare them with the picture, at the right.")
            .arg(doubtful.join(QStringLiteral(", ")));
    const QAction *whose = workspace.command(QStringLiteral("record.speaker"));
    if (!whose)
        return PaperDesk::tr("Quotation kept. It is shown at the right.");
    return PaperDesk::tr("Quotation kept. Press %1 to say whose words they are.")
        .arg(whose->shortcut().toString(QKeySequence::NativeText));
}

} // namespace LeverArch
