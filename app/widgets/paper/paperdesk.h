// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/changeset.h"
#include "core/issue.h"
#include "core/passage.h"
#include "widgets/paper/storedpaper.h"

#include <QPointer>
#include <QWidget>

#include <memory>
#include <optional>

class QPrinter;

namespace LeverArch {

class AnnotationDesk;
class AnnotationPanel;
class PageView;
class PaperFinder;
class PaperLoader;
class PaperPane;
class ReviewDialog;
class Workspace;
struct PageLink;

/// One version of a paper open for reading: its pages from the worker, its words and quotations
/// from the case file. Words can be selected, copied, found, and made into excerpts. A page of the
/// window shows one of these, or two beside each other.
class PaperDesk : public QWidget
{
    Q_OBJECT

public:
    explicit PaperDesk(Workspace &workspace, QWidget *parent = nullptr);
    ~PaperDesk() override;

    /// Opens a paper in place of the one before; a null version is the current one.
    void open(Id document, Id version = {});
    Id document() const { return m_document; }
    QString title() const;
    /// Nothing before loaded().
    const std::optional<StoredPaper> &paper() const;
    PaperPane &pane() const { return *m_pane; }
    PageView &view() const;
    AnnotationDesk &marks() const { return *m_marks; }
    /// The marks or the quotation chosen on the pages, or the document.
    QList<Id> selectedRecords() const;

    Place place() const;
    /// Goes to a page or passage, as soon as the paper is there; false when it is in another paper.
    bool goTo(const Place &place);
    /// How exactly the pages are seen now, and back to that, as soon as the paper is there.
    QString exactView() const;
    void returnTo(const QString &exactView);
    void findHere();
    void findMark(); ///< In the list beside the pages.
    void findNext();
    void findPrevious();
    bool canWrite() const;
    void copy(bool withSource);
    /// Keeps the selected words, or those under the one mark selected, as a quotation.
    void quote();
    bool canQuote() const; ///< There are such words.
    /// Puts what is inside the selected area on the clipboard, as a picture.
    void copyAreaPicture();
    /// Shows the marks and quotations whose place nobody can be sure of, one by one.
    void review();
    /// Asks whose new version this paper is.
    void askWhoseVersion();
    /// Asks for a printer and prints, with progress, while one reads on.
    void print();
    /// Keeps where the person is for the next time the paper is opened.
    void rememberPosition();

Q_SIGNALS:
    void loaded();           ///< Pages, words and marks can be seen.
    void titleChanged();     ///< Also when another paper or version is opened.
    void selectionChanged(); ///< Of words.
    void recordSelected();   ///< selectedRecords() are others.
    void quoted(LeverArch::Id excerpt);
    void leaving(); ///< A jump within the paper: place() is where it starts.

private:
    void connectPane();
    void makeMarks();
    void describe();
    void showPages();
    void showMarks();
    void showFound();
    void closeFind();
    void selectRecord(Id excerpt);
    void printOn(std::shared_ptr<QPrinter> printer);
    void followLink(const PageLink &link);
    void caseFileChanged(const ChangeSet &change);
    void followVersions();
    QList<Passage> wordsToQuote(Id *mark) const;

    Workspace &m_workspace;
    PaperPane *m_pane;
    PaperFinder *m_finder;
    std::unique_ptr<PaperLoader> m_loader;
    std::unique_ptr<AnnotationDesk> m_marks; ///< Goes before the pages it paints on.
    AnnotationPanel *m_markList = nullptr;   ///< Goes before the desk.
    QPointer<ReviewDialog> m_review;
    Id m_document;
    std::optional<Place> m_pendingPlace;
    QString m_pendingView;
    Id m_excerpt; ///< Shown in the inspector; null: the document.
};

} // namespace LeverArch
