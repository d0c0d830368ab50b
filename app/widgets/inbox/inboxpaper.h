// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "domain/letters/letterfacts.h"

#include <QWidget>

#include <memory>

class QLabel;
class QStackedWidget;

namespace LeverArch {

class PageView;
class PaperBar;
class PaperLoader;
class Workspace;
struct ChangeSet;

/// The pages of a paper that is being filed, to be looked at and no more. The next one is fetched
/// while a person looks at this one.
class InboxPaper final : public QWidget
{
    Q_OBJECT

public:
    explicit InboxPaper(Workspace &workspace, QWidget *parent = nullptr);
    ~InboxPaper() override;

    void show(Id paper, Id next); ///< Null: none.
    /// Marks the words where something was read and brings them into view; on page 0: marks none.
    void showPlace(const TextPlace &place);
    PageView &view() const { return *m_view; }

Q_SIGNALS:
    void shown(LeverArch::Id paper); ///< Its pages, or why there are none.

private:
    std::unique_ptr<PaperLoader> load(Id paper);
    void describe();
    void showPages();
    void prepare();
    void say(const QString &sentence);
    void caseFileChanged(const ChangeSet &change);

    Workspace &m_workspace;
    PageView *m_view;
    PaperBar *m_bar;
    QLabel *m_message;
    QStackedWidget *m_stack;
    Id m_paper;
    Id m_next;
    bool m_shown = false;
    TextPlace m_place;
    std::unique_ptr<PaperLoader> m_loader;
    std::unique_ptr<PaperLoader> m_prepared; ///< Of m_preparedPaper.
    Id m_preparedPaper;
    bool m_preparedOpen = false;
};

} // namespace LeverArch
