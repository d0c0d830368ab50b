// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/paperbar.h"

#include "widgets/paper/pageview.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <cmath>

namespace LeverArch {

namespace {

constexpr int fitWidthEntry = 0;
constexpr int fitPageEntry = 1;
constexpr int firstPercentEntry = 2;
constexpr int percents[] = {25, 50, 75, 100, 125, 150, 200, 300, 400};

} // namespace

int pageMeant(const QString &typed, const QStringList &labels)
{
    const QString wanted = typed.trimmed();
    bool isNumber = false;
    const int number = wanted.toInt(&isNumber);
    if (isNumber && number >= 1 && number <= labels.size())
        return number;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        if (!wanted.isEmpty() && labels.at(i).compare(wanted, Qt::CaseInsensitive) == 0)
            return int(i) + 1;
    }
    return 0;
}

PaperBar::PaperBar(PageView &view, QWidget *parent)
    : QWidget(parent),
      m_view(view),
      m_buttons(new QHBoxLayout),
      m_page(new QLineEdit(this)),
      m_of(new QLabel(this)),
      m_zoom(new QComboBox(this)),
      m_layout(new QToolButton(this)),
      m_word(new QLabel(tr("Page"), this))
{
    m_page->setObjectName(QStringLiteral("pageNumber"));
    m_page->setAccessibleName(tr("Page number"));
    m_page->setToolTip(tr("Go to page: its number, or the one printed on it (Ctrl+G)"));
    m_page->setAlignment(Qt::AlignRight);
    m_page->setMaximumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0")) * 8);
    m_of->setObjectName(QStringLiteral("pageOf"));
    m_zoom->setObjectName(QStringLiteral("zoom"));
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->setEditable(true);
    m_zoom->lineEdit()->setAccessibleName(m_zoom->accessibleName());
    m_zoom->setInsertPolicy(QComboBox::NoInsert);
    m_zoom->addItem(tr("Fit width"));
    m_zoom->addItem(tr("Fit page"));
    for (const int percent : percents)
        m_zoom->addItem(tr("%1 %").arg(percent));
    m_zoom->setMinimumContentsLength(9);

    auto *row = new QHBoxLayout(this);
    row->setSizeConstraint(QLayout::SetNoConstraint); // See minimumSizeHint().
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    m_buttons->setSpacing(4);
    row->addLayout(m_buttons);
    row->addStretch(1);
    row->addWidget(m_word);
    row->addWidget(m_page);
    row->addWidget(m_of);
    row->addStretch(1);
    row->addWidget(m_zoom);
    row->addWidget(m_layout);
    m_layout->setObjectName(QStringLiteral("pageLayout"));
    m_layout->setIcon(QIcon::fromTheme(QStringLiteral("view-pages-continuous")));
    m_layout->setToolTip(tr("How the pages are laid out"));
    m_layout->setAccessibleName(m_layout->toolTip());
    m_layout->setPopupMode(QToolButton::InstantPopup);
    m_layout->setAutoRaise(true);
    m_layout->hide();

    connect(m_page, &QLineEdit::returnPressed, this, &PaperBar::goToTyped);
    connect(m_zoom, &QComboBox::activated, this, &PaperBar::zoomChosen);
    connect(m_zoom->lineEdit(), &QLineEdit::returnPressed, this, &PaperBar::zoomTyped);
    connect(&view, &PageView::currentPageChanged, this, &PaperBar::showPage);
    connect(&view, &PageView::zoomChanged, this, &PaperBar::showZoom);
    refresh();
}

void PaperBar::addButton(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    m_buttons->addWidget(button);
    m_worded.append(button);
}

int PaperBar::saving() const
{
    int saving = m_word->sizeHint().width() + layout()->spacing();
    for (const QToolButton *button : m_worded) {
        const int words = button->fontMetrics().horizontalAdvance(button->text());
        saving += button->icon().isNull() ? 0 : words;
    }
    return saving;
}

void PaperBar::showWords(bool shown)
{
    if (shown == m_showsWords)
        return;
    m_showsWords = shown;
    m_word->setVisible(shown);
    for (QToolButton *button : std::as_const(m_worded))
        button->setToolButtonStyle(shown || button->icon().isNull() ? Qt::ToolButtonTextBesideIcon
                                                                    : Qt::ToolButtonIconOnly);
}

QSize PaperBar::minimumSizeHint() const
{
    const QSize now = QWidget::minimumSizeHint();
    return {m_showsWords ? now.width() - saving() : now.width(), now.height()};
}

void PaperBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int bare = layout()->minimumSize().width() - (m_showsWords ? saving() : 0);
    showWords(width() >= bare + saving());
}

void PaperBar::addWidget(QWidget *widget)
{
    m_buttons->addWidget(widget);
}

void PaperBar::setLayoutMenu(const QList<QAction *> &actions)
{
    auto *menu = new QMenu(m_layout);
    for (QAction *action : actions) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    m_layout->setMenu(menu);
    m_layout->show();
}

void PaperBar::askForPage()
{
    m_page->setFocus(Qt::ShortcutFocusReason);
    m_page->selectAll();
}

void PaperBar::refresh()
{
    setEnabled(m_view.pageCount() > 0);
    showPage(m_view.currentPage());
    showZoom();
}

void PaperBar::goToTyped()
{
    QStringList labels;
    for (const PageFacts &page : m_view.pages())
        labels.append(page.label);
    const int page = pageMeant(m_page->text(), labels);
    if (page > 0) {
        Q_EMIT leaving();
        m_view.goToPage(page);
        m_view.setFocus(Qt::OtherFocusReason);
    }
    showPage(m_view.currentPage());
}

void PaperBar::showPage(int page)
{
    if (page < 1 || page > m_view.pageCount()) {
        m_page->clear();
        m_of->clear();
        return;
    }
    m_page->setText(QString::number(page));
    const QString label = m_view.pages().at(page - 1).label;
    const bool differs = !label.isEmpty() && label != QString::number(page);
    m_of->setText(differs ? tr("of %L1 (printed %2)").arg(m_view.pageCount()).arg(label)
                          : tr("of %L1").arg(m_view.pageCount()));
}

void PaperBar::showZoom()
{
    const QSignalBlocker quiet(m_zoom);
    m_zoom->setEditText(tr("%1 %").arg(int(std::round(m_view.zoom() * 100))));
}

void PaperBar::zoomChosen(int index)
{
    if (index == fitWidthEntry)
        m_view.setFit(PageView::Fit::Width);
    else if (index == fitPageEntry)
        m_view.setFit(PageView::Fit::Page);
    else
        m_view.setZoom(percents[index - firstPercentEntry] / 100.0);
    showZoom();
    m_view.setFocus(Qt::OtherFocusReason);
}

void PaperBar::zoomTyped()
{
    QString typed = m_zoom->currentText();
    typed.remove(QLatin1Char('%'));
    bool isNumber = false;
    const double percent = typed.trimmed().toDouble(&isNumber);
    if (isNumber && percent > 0)
        m_view.setZoom(percent / 100);
    showZoom();
}

} // namespace LeverArch
