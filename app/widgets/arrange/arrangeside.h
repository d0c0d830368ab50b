// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/splitguess.h"

#include <QWidget>

class QListWidget;
class QTableWidget;

namespace LeverArch {

class ArrangeModel;

/// Beside the pages that are arranged: the titles of the papers they become, to be changed, and where
/// new papers may begin, to be accepted one by one.
class ArrangeSide final : public QWidget
{
    Q_OBJECT

public:
    explicit ArrangeSide(ArrangeModel &model, QWidget *parent = nullptr);

    QTableWidget &papers() const { return *m_papers; }
    QListWidget &offers() const { return *m_offers; }

Q_SIGNALS:
    void rowWanted(int row); ///< A person has gone to a paper that begins there.
    void rowMade(int row);   ///< A new paper begins there now.

private:
    void makePapers();
    QWidget *makeOffers();
    void refresh();
    void acceptOffer();

    ArrangeModel &m_model;
    QTableWidget *m_papers;
    QListWidget *m_offers;
    QWidget *m_offersPart;
};

} // namespace LeverArch
