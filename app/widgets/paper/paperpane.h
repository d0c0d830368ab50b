// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/passage.h"

#include "widgets/paper/foldingside.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace LeverArch {

class FindBar;
class OutlineView;
class PageView;
class PaperBar;
class ThumbnailModel;

/// A paper with everything to read it by: small pictures and contents at the left, the pages in the
/// middle with the line to find words above and the page number and zoom below. What it shows and
/// what is done with selected words is its user's matter.
class PaperPane : public QWidget
{
    Q_OBJECT

public:
    explicit PaperPane(QWidget *parent = nullptr);

    PageView &view() const { return *m_view; }
    PaperBar &bar() const { return *m_bar; }
    FindBar &findBar() const { return *m_findBar; }
    ThumbnailModel &thumbnails() const { return *m_thumbnails; }
    OutlineView &outline() const { return *m_outline; }
    /// Shows or takes away the contents beside the small pictures.
    void setHasOutline(bool has);
    /// Puts something beside the pages, at the right; the pane owns it.
    void setMarkList(QWidget *list);
    /// Small pages and contents, and the list of marks with them.
    void setSidesShown(bool shown);
    bool sidesShown() const;
    void setMarkListShown(bool shown);
    bool markListShown() const;
    /// Says in place of the pages why there are none; an empty sentence shows the pages.
    void setMessage(const QString &message);

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void leaving(); ///< About to go to a page chosen by number, picture or contents.

private:
    PageView *m_view;
    PaperBar *m_bar;
    FindBar *m_findBar;
    ThumbnailModel *m_thumbnails;
    OutlineView *m_outline;
    QSplitter *m_splitter;
    QTabWidget *m_sides;
    QWidget *m_markList = nullptr;
    QStackedWidget *m_middle;
    QLabel *m_message;
    FoldingSide m_foldingSides;
    FoldingSide m_foldingMarks;
};

} // namespace LeverArch
