// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/record.h"
#include "models/latestread.h"

#include <QWidget>

class QVBoxLayout;

namespace LeverArch {

class Workspace;

/// A living paper that says nearly the same as another, and which of the two is the later.
struct LikePaper
{
    Record other;
    double resemblance = 0; ///< 0 to 1.
    bool isLater = false;   ///< The other.

    /// Whether a person would be offered the same in the same words.
    bool looksLike(const LikePaper &paper) const;
};

/// Beside the facts of a paper: which papers say nearly the same, and the place to compare them, to
/// make one a version of the other, or to say that they are not the same, which is not asked again.
/// Hidden for every other record, and when there is none.
class LikenessPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit LikenessPanel(Workspace &workspace, QWidget *parent = nullptr);

    void setRecord(const Record &record);

Q_SIGNALS:
    void shown();                           ///< What there is has been read.
    void combined(LeverArch::Id document);  ///< One is now a version of this document.

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void load();
    void fit();
    void show(const QList<LikePaper> &papers);
    void makeOffers();
    QWidget *makeOffer(const LikePaper &paper);
    void compare(const LikePaper &paper);
    void combine(const LikePaper &paper);
    void keepApart(const LikePaper &paper);

    Workspace &m_workspace;
    Record m_record;
    Id m_offeredFor;
    QList<LikePaper> m_papers; ///< Offered.
    QWidget *m_offers = nullptr;
    QVBoxLayout *m_layout;
    LatestRead m_reading;
};

} // namespace LeverArch
