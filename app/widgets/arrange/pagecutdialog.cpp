// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/arrange/pagecutdialog.h"

#include "widgets/arrange/pagecutview.h"
#include "widgets/look.h"
#include "widgets/paper/pagerenderer.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <cmath>

namespace LeverArch {

namespace {

constexpr double pictureHeight = 900; ///< Pixels, enough for the largest text.

} // namespace

PageCutDialog::PageCutDialog(const PageFacts &page, const PageText &text,
                             std::unique_ptr<PageRenderer> renderer, QWidget *parent)
    : QDialog(parent),
      m_places(cutPlaces(text, page.geometry)),
      m_view(new PageCutView(this)),
      m_lines(new QListWidget(this)),
      m_renderer(std::move(renderer))
{
    setObjectName(QStringLiteral("pageCutDialog"));
    setWindowTitle(tr("Where page %1 is cut").arg(page.page));
    const QSize wanted(900, 680);
    resize(parent ? wanted.boundedTo(parent->window()->size()) : wanted);
    auto *row = new QHBoxLayout;
    row->setSpacing(Look::group);
    row->addWidget(m_view, 3);
    row->addWidget(makeLines(), 2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *cut = buttons->addButton(tr("Cut here"), QDialogButtonBox::AcceptRole);
    cut->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    column->addWidget(buttons);
    connect(m_view, &PageCutView::fractionChanged, this, &PageCutDialog::followView);
    m_view->setPage(page.geometry.displayedSize(), m_places);
    followView(m_view->fraction());
    draw(page);
}

PageCutDialog::~PageCutDialog() = default;

QWidget *PageCutDialog::makeLines()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->addWidget(Look::subheadingLabel(tr("The next paper begins with"), part));
    column->addWidget(m_lines, 1);
    if (m_places.isEmpty())
        column->addWidget(Look::quietLabel(
            tr("No words were read on this page. Click into it, or move the line with the arrow "
               "keys."),
            part));
    m_lines->setObjectName(QStringLiteral("cutLines"));
    m_lines->setAccessibleName(tr("Lines of the page"));
    m_lines->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lines->setVisible(!m_places.isEmpty());
    for (const CutPlace &place : std::as_const(m_places))
        m_lines->addItem(place.line);
    connect(m_lines, &QListWidget::currentRowChanged, this, [this](int at) {
        if (at >= 0)
            m_view->setFraction(m_places.at(at).fraction);
    });
    (m_places.isEmpty() ? static_cast<QWidget *>(m_view) : m_lines)->setFocus();
    return part;
}

void PageCutDialog::followView(double fraction)
{
    const QSignalBlocker quiet(m_lines);
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        if (std::abs(m_places[i].fraction - fraction) < 1e-6)
            m_lines->setCurrentRow(int(i));
    }
}

void PageCutDialog::draw(const PageFacts &page)
{
    if (!m_renderer)
        return;
    const QSizeF size = page.geometry.displayedSize();
    const double scale = PageRenderer::cappedScale(
        size, pictureHeight * devicePixelRatioF() / std::max(1.0, size.height()));
    connect(m_renderer.get(), &PageRenderer::rendered, this, [this, scale](int drawn) {
        m_view->setPicture(m_renderer->best(drawn, scale));
        m_renderer->rest();
    });
    m_renderer->want({{page.page, scale, {}}});
}

void PageCutDialog::beginAt(double fraction)
{
    m_view->goNear(fraction);
}

double PageCutDialog::fraction() const
{
    return m_view->fraction();
}

QString PageCutDialog::line() const
{
    const QListWidgetItem *item = m_lines->currentItem();
    return item ? item->text() : QString();
}

} // namespace LeverArch
