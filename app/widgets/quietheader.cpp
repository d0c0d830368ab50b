// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/quietheader.h"

#include <QHeaderView>

namespace LeverArch {

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

} // namespace LeverArch
