// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "domain/tag.h"

#include <QHash>
#include <QList>
#include <QWidget>

class QStackedWidget;
class QTabWidget;

namespace LeverArch {

class TabPage;
class Workspace;
struct Record;

/// The middle of the window while a case file is open: the section in front, and a tab for every
/// open paper and output. Knows the way back.
class CaseView final : public QWidget
{
    Q_OBJECT

public:
    explicit CaseView(Workspace &workspace, QWidget *parent = nullptr);

    void showSection(const QString &key);
    QString section() const; ///< Of the section last in front.
    TabPage *currentPage() const;
    bool sectionInFront() const;

    void goTo(const Place &place);
    void showRecord(Id record, const QString &field = {});
    void searchFor(const QString &words);
    void back();
    void forward();
    bool canGoBack() const { return !m_past.isEmpty(); }
    bool canGoForward() const { return !m_future.isEmpty(); }

    void setTagFilter(const TagFilter &filter, const QString &words);
    void closeTab(int index);
    void closeCurrentTab();
    /// False when a page wants to stay.
    bool aboutToClose();
    QStringList lostOnClosing() const;
    QString takesBack() const; ///< Of the page in front; see TabPage.

Q_SIGNALS:
    void currentPageChanged();
    void selectionChanged();
    void sectionShown(const QString &key);
    void recordShown(LeverArch::Id record, const QString &field);
    void clearTagsRequested();
    void wayChanged(); ///< Back or forward has become possible or impossible.

private:
    struct Spot
    {
        QString page;
        Place place;
        QString view; ///< TabPage::exactView().
        bool operator==(const Spot &) const = default;
    };
    TabPage *sectionPage(const QString &key);
    TabPage *openPage(const QString &kind, Id record);
    TabPage *pageByKey(const QString &key);
    void adopt(TabPage *page);
    void bring(TabPage *page);
    Spot here() const;
    void leave();
    void travel(const Spot &spot);
    Place placeOnPage(const Record &record) const;
    void retitle(TabPage *page);
    void applyTags();

    Workspace &m_workspace;
    QTabWidget *m_tabs;
    QStackedWidget *m_sections;
    QHash<QString, TabPage *> m_sectionPages;
    QList<Spot> m_past;
    QList<Spot> m_future;
    TagFilter m_tags;
    QString m_tagWords;
};

} // namespace LeverArch
