// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "domain/annotation.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace LeverArch {

class AnnotationModel;

/// Which marks of a paper are listed, and in what order. A mark whose reply fits is listed too, and
/// with a mark that fits all its replies are.
class AnnotationFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Order { Page, Date, Author, Meaning };

    /// What a mark has to be. What is empty asks nothing.
    struct Wanted
    {
        std::optional<AnnotationStyle> style;
        QString meaning;
        QString author;
        Id tag;
        QString text;          ///< Every word has to occur in words, comment, author or tags.
        bool doubtful = false; ///< Only those whose place is doubtful or lost.

        friend bool operator==(const Wanted &, const Wanted &) = default;
    };

    explicit AnnotationFilter(AnnotationModel &model, QObject *parent = nullptr);

    void setWanted(const Wanted &wanted);
    const Wanted &wanted() const { return m_wanted; }
    void setOrder(Order order);
    Order order() const { return m_order; }
    int shownMarks() const { return rowCount(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    bool fits(const Annotation &annotation) const;
    bool hasText(const Annotation &annotation) const;
    bool fitsWithReplies(const QModelIndex &index) const;

    const AnnotationModel &m_model;
    Wanted m_wanted;
    QStringList m_words;
    Order m_order = Order::Page;
};

} // namespace LeverArch
