// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/annotationchanges.h"
#include "casefile/annotations.h"
#include "casefile/changeset.h"
#include "models/annotationmodel.h"
#include "models/latestread.h"
#include "widgets/marks/annotationoverlay.h"
#include "widgets/marks/annotationtool.h"
#include "widgets/paper/storedpaper.h"

#include <QObject>

#include <memory>
#include <optional>

namespace LeverArch {

class KeyFrame;
class PageView;
class Workspace;

/// The marks of one open paper: reads them, paints them, makes and changes them, and knows which
/// are selected. What keys and buttons ask for is in AnnotationActions, the list beside the pages
/// in AnnotationPanel. A child of the page; goes before the view.
class AnnotationDesk final : public QObject
{
    Q_OBJECT

public:
    AnnotationDesk(Workspace &workspace, PageView &view, QObject *parent);
    ~AnnotationDesk() override;

    void setPaper(const StoredPaper &paper);
    /// Forgets the paper: another is about to be opened.
    void close();
    void caseFileChanged(const ChangeSet &change);
    bool isReadOnly() const;
    /// Whether the marks of the paper are known; not while they are still being read.
    bool isLoaded() const { return m_loaded; }

    AnnotationModel &model() { return m_model; }
    PageView &view() const { return m_view; }

    /// The marks and replies selected, in the order of the paper.
    const QList<Id> &selected() const { return m_selected; }
    QList<Annotation> selectedAnnotations() const;
    void select(const QList<Id> &ids);
    /// Selects a mark (a reply: its mark) and brings its place into view, now or when it is read.
    void show(Id annotation);
    /// Goes to the next (1) or previous (-1) mark from what is selected or read.
    void step(int direction);

    /// What is being marked with, when words are selected or the mouse draws; none: nothing.
    std::optional<AnnotationStyle> pen() const { return m_pen; }
    void setPen(std::optional<AnnotationStyle> pen);
    const Meaning &meaning() const { return m_meaning; }
    /// For what is selected, and for the next marks.
    void setMeaning(const Meaning &meaning);
    /// Asks for other names and colours of meanings, for the whole case file.
    void editMeanings();
    /// Marks the selected words; with none selected, takes the pen up or puts it down.
    void mark(AnnotationStyle style);
    /// Moves and resizes the one area or note selected with the keys.
    void moveByKeys();

    /// commentWanted() or replyWanted() for the one mark that is selected.
    void askForComment();
    void askForReply();
    void setComment(Id annotation, const QString &comment);
    void reply(Id annotation, const QString &comment);
    void restyleSelected(AnnotationStyle style);
    void removeSelected();

Q_SIGNALS:
    void selectionChanged();
    void penChanged(); ///< Pen or meaning.
    void loaded();
    void commentWanted(LeverArch::Id annotation); ///< A note was made: what does it say?
    void replyWanted(LeverArch::Id annotation);

protected:
    /// Escape puts the pen down, then lets go of what is selected.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool letGo();
    void load();
    void receive(AnnotationModel::Paper paper);
    void makeFrame();
    void refreshTool();
    void markWords(AnnotationStyle style);
    void make(const MarkRequest &request);
    void place(Id mark, int page, const QList<Quad> &quads, const QList<InkStroke> &strokes);
    MarkRequest request(AnnotationStyle style) const;
    void perform(const NamedChange &change);
    void clickedAt(const PageSpot &spot);
    void bringIntoView(const Annotation &mark);

    Workspace &m_workspace;
    PageView &m_view;
    AnnotationModel m_model;
    AnnotationOverlay m_overlay;
    std::unique_ptr<AnnotationTool> m_tool;
    std::unique_ptr<KeyFrame> m_frame;
    std::optional<StoredPaper> m_paper;
    bool m_loaded = false;
    QList<Id> m_selected;
    Id m_pendingShow;
    Id m_pendingComment;
    std::optional<AnnotationStyle> m_pen;
    Meaning m_meaning;
    LatestRead m_reading;
};

} // namespace LeverArch
