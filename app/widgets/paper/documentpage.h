// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/changeset.h"
#include "core/progress.h"
#include "widgets/paper/storedpaper.h"
#include "widgets/tabpage.h"

#include <memory>
#include <optional>

namespace LeverArch {

class PaperFinder;
class PaperPane;

/// An open paper: its pages from the worker, its words and quotations from the case file. Words can
/// be selected, copied, found, and made into excerpts with one key.
class DocumentPage : public TabPage
{
    Q_OBJECT

public:
    DocumentPage(Workspace &workspace, Id document, QWidget *parent = nullptr);
    ~DocumentPage() override;

    QString key() const override;
    QString title() const override;
    QIcon icon() const override;
    Place place() const override;
    bool goTo(const Place &place) override;
    QList<Id> selectedRecords() const override;
    QList<QAction *> pageActions() const override { return m_actions; }
    QString menuTitle() const override { return tr("&Paper"); }
    void findHere() override;

    PaperPane &pane() const { return *m_pane; }
    bool isLoaded() const { return m_paper.has_value(); }

Q_SIGNALS:
    void loaded(); ///< Pages, words and marks can be seen.
    void quoted(LeverArch::Id excerpt);

private:
    void makeActions();
    QAction *addPageAction(const char *name, const char *icon, const QString &text,
                           const QKeySequence &key, const std::function<void()> &does);
    void load();
    void showPaper(StoredPaper paper);
    void loadBytes();
    void loadThumbnails();
    void loadOutline(const SharedBytes &pdf);
    void loadMarks();
    void showFound();
    void closeFind();
    void showSelectionState();
    void copy(bool withSource);
    void quote();
    void caseFileChanged(const ChangeSet &change);

    const Id m_document;
    QString m_title;
    PaperPane *m_pane;
    PaperFinder *m_finder;
    std::optional<StoredPaper> m_paper;
    std::optional<Place> m_pendingPlace;
    Id m_excerpt; ///< Shown in the inspector; null: the document.
    QList<QAction *> m_actions;
    QList<QAction *> m_selectionActions;
    QAction *m_quote = nullptr;
    Cancellation m_reading;
};

} // namespace LeverArch
