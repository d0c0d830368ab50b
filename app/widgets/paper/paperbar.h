// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace LeverArch {

class PageView;

/// The line under a PageView: which page of how many, with the printed number where it differs, and
/// the zoom. Other buttons (Quote) are put at its left by whoever uses it; where there is no room
/// for their words they show their icons alone.
class PaperBar : public QWidget
{
    Q_OBJECT

public:
    explicit PaperBar(PageView &view, QWidget *parent = nullptr);

    void addButton(QAction *action);
    /// Something else at the left; the bar owns it.
    void addWidget(QWidget *widget);
    /// What can be chosen beside the zoom; null entries are lines.
    void setLayoutMenu(const QList<QAction *> &actions);
    /// Puts the cursor into the page number (Ctrl+G).
    void askForPage();
    /// Takes the numbers from the view again, after it was given another paper.
    void refresh();

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void leaving(); ///< About to go to a page asked for by number.

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// How much narrower the line is without words.
    int saving() const;
    void showWords(bool shown);
    void goToTyped();
    void showPage(int page);
    void showZoom();
    void zoomChosen(int index);
    void zoomTyped();

    PageView &m_view;
    QHBoxLayout *m_buttons;
    QLineEdit *m_page;
    QLabel *m_of;
    QComboBox *m_zoom;
    QToolButton *m_layout;
    QLabel *m_word; ///< "Page"
    QList<QToolButton *> m_worded;
    bool m_showsWords = true;
};

/// The physical page a person means by what they typed: a printed label first ("iii"), else a
/// physical number; 0 when there is no such page. A number that is both is taken as what the box
/// shows, the physical page.
int pageMeant(const QString &typed, const QStringList &labels);

} // namespace LeverArch
