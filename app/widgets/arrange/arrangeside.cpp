// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/arrange/arrangeside.h"

#include "widgets/arrange/arrangemodel.h"
#include "widgets/look.h"

#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace LeverArch {

namespace {

QString offerText(const SplitGuess &offer)
{
    const QString where = offer.fraction > 0 ? ArrangeSide::tr("In page %1").arg(offer.page)
                                             : ArrangeSide::tr("Page %1").arg(offer.page);
    const QString head =
        offer.title.isEmpty() ? where : ArrangeSide::tr("%1: “%2”").arg(where, offer.title);
    return head + QLatin1Char('\n') + offer.reasons.join(QLatin1Char(' '));
}

/// Lets a paper begin where the offer says; the row, or -1 when its page is not there as it was.
int begin(PageArrangement &pages, const SplitGuess &offer)
{
    if (offer.fraction > 0)
        return pages.cut(offer.page, offer.fraction, offer.title);
    for (int row = 1; row < pages.count(); ++row) {
        const ArrangedSlot &slot = pages.slotList().at(row);
        if (slot.shown.page == offer.page && slot.shown.top <= 0 && !slot.begins) {
            pages.toggleBegin(row, offer.title);
            return row;
        }
    }
    return -1;
}

} // namespace

ArrangeSide::ArrangeSide(ArrangeModel &model, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_papers(new QTableWidget(0, 1, this)),
      m_offers(new QListWidget(this)),
      m_offersPart(makeOffers())
{
    makePapers();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Look::half);
    column->addWidget(Look::subheadingLabel(tr("Papers it becomes (F2 changes a title)"), this));
    column->addWidget(m_papers, 2);
    column->addSpacing(Look::gap);
    column->addWidget(m_offersPart, 3);
    connect(&model, &ArrangeModel::arranged, this, &ArrangeSide::refresh);
}

void ArrangeSide::makePapers()
{
    m_papers->setObjectName(QStringLiteral("arrangePapers"));
    m_papers->setAccessibleName(tr("Titles of the papers"));
    m_papers->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                              QAbstractItemView::AnyKeyPressed);
    m_papers->horizontalHeader()->hide();
    m_papers->horizontalHeader()->setStretchLastSection(true);
    m_papers->setTabKeyNavigation(false);
    connect(m_papers, &QTableWidget::itemChanged, this, [this](QTableWidgetItem *item) {
        m_model.change(
            [item](PageArrangement &pages) { pages.setTitle(item->row(), item->text()); });
    });
    connect(m_papers, &QTableWidget::currentCellChanged, this, [this](int part) {
        if (part >= 0 && m_papers->hasFocus())
            Q_EMIT rowWanted(m_model.arrangement().rowOfPart(part));
    });
}

QWidget *ArrangeSide::makeOffers()
{
    auto *part = new QWidget(this);
    m_offers->setObjectName(QStringLiteral("arrangeOffers"));
    m_offers->setAccessibleName(tr("Where new papers may begin"));
    m_offers->setWordWrap(true);
    m_offers->setSpacing(2);
    connect(m_offers, &QListWidget::itemActivated, this, &ArrangeSide::acceptOffer);
    auto *accept = new QPushButton(tr("&Begin a new paper there"), part);
    accept->setObjectName(QStringLiteral("acceptOffer"));
    accept->setAutoDefault(false);
    connect(accept, &QPushButton::clicked, this, &ArrangeSide::acceptOffer);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->addWidget(Look::subheadingLabel(tr("A new paper may begin"), part));
    column->addWidget(m_offers, 1);
    column->addWidget(accept, 0, Qt::AlignLeft);
    return part;
}

void ArrangeSide::refresh()
{
    const QList<CapturePart> parts = m_model.arrangement().parts();
    const QSignalBlocker quiet(m_papers);
    m_papers->setRowCount(int(parts.size()));
    for (int i = 0; i < parts.size(); ++i) {
        if (!m_papers->item(i, 0))
            m_papers->setItem(i, 0, new QTableWidgetItem);
        m_papers->item(i, 0)->setText(parts[i].title);
        m_papers->item(i, 0)->setToolTip(
            tr("Paper %1: pages %2").arg(i + 1).arg(pageRuns(parts[i].pages)));
    }
    m_papers->setEnabled(parts.size() > 1);

    const QList<SplitGuess> offers = m_model.openOffers();
    const int at = m_offers->currentRow();
    m_offers->clear();
    for (const SplitGuess &offer : offers)
        m_offers->addItem(offerText(offer));
    if (!offers.isEmpty())
        m_offers->setCurrentRow(std::clamp(at, 0, int(offers.size()) - 1));
    m_offersPart->setVisible(!offers.isEmpty());
}

void ArrangeSide::acceptOffer()
{
    const SplitGuess offer = m_model.openOffers().value(m_offers->currentRow());
    if (offer.page == 0)
        return;
    int row = -1;
    m_model.change([&](PageArrangement &pages) { row = begin(pages, offer); });
    if (row >= 0)
        Q_EMIT rowMade(row);
}

} // namespace LeverArch
