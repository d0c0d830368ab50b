// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "widgets/tabpage.h"

class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;
class QStackedWidget;

namespace LeverArch {

class EmptyState;
class HitModel;
struct Error;
struct SearchHit;

/// Searching everything: words typed at the top, finds under them, each opening at its words.
class SearchPage : public TabPage
{
    Q_OBJECT

public:
    explicit SearchPage(Workspace &workspace, QWidget *parent = nullptr);
    ~SearchPage() override;

    QString key() const override;
    QString title() const override;
    QIcon icon() const override;
    /// The words searched for travel in Place::field.
    Place place() const override;
    bool goTo(const Place &place) override;
    QList<Id> selectedRecords() const override;
    void findHere() override;

    void searchFor(const QString &words);
    HitModel &hits() const { return *m_hits; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showAnswer();
    void open(const QModelIndex &index);
    void openOnPage(const SearchHit &hit);

    QLineEdit *m_words;
    QLabel *m_total;
    QListView *m_list;
    QStackedWidget *m_middle;
    EmptyState *m_empty;
    HitModel *m_hits;
    Cancellation m_opening;
};

} // namespace LeverArch
