// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/quietheader.h"

#include "widgets/look.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace LeverArch {

namespace {

class RowHeight final : public QObject
{
public:
    explicit RowHeight(QTableView *table) : QObject(table), m_table(table)
    {
        table->installEventFilter(this);
        apply();
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::FontChange)
            apply();
        return false;
    }

private:
    void apply()
    {
        m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() +
                                                         Look::gap + 2);
    }

    QTableView *const m_table;
};

} // namespace

void makeQuietHeader(QHeaderView *header)
{
    // The one style sheet: no style offers a heading without a button's relief.
    header->setStyleSheet(QStringLiteral(
        "QHeaderView { background: palette(base); border: none; }"
        "QHeaderView::section { background: palette(base); color: palette(placeholder-text);"
        " border: none; border-bottom: 1px solid palette(mid); padding: 5px 12px 5px 4px; }"));
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void keepRowsOneLine(QTableView *table)
{
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    new RowHeight(table);
}

} // namespace LeverArch
