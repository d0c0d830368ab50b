// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/paperquoting.h"

#include "casefile/casefile.h"
#include "casefile/quoting.h"
#include "widgets/paper/pageselection.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/paperdesk.h"
#include "widgets/workspace.h"

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

void quoteSelection(Workspace &workspace, PaperDesk &reader,
                    std::function<void(Id made, const QStringList &doubtful)> then)
{
    const PageSelection *selection = reader.view().selection();
    if (!selection || selection->isEmpty())
        return;
    CaseFile &file = workspace.caseFile();
    const QuoteRequest request{
        reader.document(), reader.paper()->version.id, selection->ranges(), {}};
    const Result<QuoteDraft> draft = QuoteMaker(file.read()).draft(request);
    if (!draft.ok()) {
        workspace.showError(draft.error(), reader.place());
        return;
    }
    auto made = std::make_shared<Id>();
    file.actLater(
        draft->label,
        [draft = *draft, made](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(*made, QuoteMaker::write(stores, draft));
            return {};
        },
        &reader,
        [&workspace, &reader, made, doubtful = draft->doubtful,
         then = std::move(then)](const Result<ActionInfo> &done) {
            if (done.ok())
                then(*made, doubtful);
            else
                workspace.showError(done.error(), reader.place());
        });
}

} // namespace LeverArch
