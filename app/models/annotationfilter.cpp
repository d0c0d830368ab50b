// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/annotationfilter.h"

#include "models/annotationmodel.h"

#include <algorithm>

namespace LeverArch {

AnnotationFilter::AnnotationFilter(AnnotationModel &model, QObject *parent)
    : QSortFilterProxyModel(parent), m_model(model)
{
    setDynamicSortFilter(true);
    setSourceModel(&model);
    sort(0);
}

void AnnotationFilter::setWanted(const Wanted &wanted)
{
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    m_words = wanted.text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void AnnotationFilter::setOrder(Order order)
{
    if (order == m_order)
        return;
    m_order = order;
    invalidate();
}

bool AnnotationFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    // A conversation is read whole.
    return parent.isValid() || m_wanted == Wanted() ||
           fitsWithReplies(m_model.index(row, 0, parent));
}

bool AnnotationFilter::fitsWithReplies(const QModelIndex &index) const
{
    const Annotation *annotation = m_model.at(index);
    if (annotation && fits(*annotation))
        return true;
    for (int reply = 0; reply < m_model.rowCount(index); ++reply) {
        if (fitsWithReplies(m_model.index(reply, 0, index)))
            return true;
    }
    return false;
}

bool AnnotationFilter::fits(const Annotation &annotation) const
{
    if (m_wanted.style && annotation.style != *m_wanted.style)
        return false;
    if (!m_wanted.meaning.isEmpty() && annotation.meaning != m_wanted.meaning)
        return false;
    if (!m_wanted.author.isEmpty() && annotation.author != m_wanted.author)
        return false;
    if (m_wanted.doubtful && annotation.state() < AnchorState::Doubtful)
        return false;
    if (m_wanted.tag) {
        const QList<Tag> tags = m_model.tagsOf(annotation.id);
        if (std::none_of(tags.begin(), tags.end(),
                         [this](const Tag &tag) { return tag.id == m_wanted.tag; }))
            return false;
    }
    return hasText(annotation);
}

bool AnnotationFilter::hasText(const Annotation &annotation) const
{
    if (m_words.isEmpty())
        return true;
    QStringList texts{annotation.words, annotation.comment, annotation.author};
    const QList<Tag> tags = m_model.tagsOf(annotation.id);
    for (const Tag &tag : tags)
        texts.append(tag.name);
    return std::all_of(m_words.begin(), m_words.end(), [&texts](const QString &word) {
        return std::any_of(texts.begin(), texts.end(), [&word](const QString &text) {
            return text.contains(word, Qt::CaseInsensitive);
        });
    });
}

bool AnnotationFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const Annotation *a = m_model.at(left);
    const Annotation *b = m_model.at(right);
    if (!a || !b)
        return left.row() < right.row();
    int order = 0;
    if (m_order == Order::Date && a->created != b->created)
        return a->created < b->created;
    if (m_order == Order::Author)
        order = a->author.compare(b->author, Qt::CaseInsensitive);
    if (m_order == Order::Meaning) {
        const auto rank = [this](const Annotation &annotation) {
            const QList<Meaning> &meanings = m_model.meanings();
            for (qsizetype i = 0; i < meanings.size(); ++i) {
                if (meanings.at(i).key == annotation.meaning)
                    return int(i);
            }
            return int(meanings.size()); // None, and a colleague's own, come last.
        };
        order = rank(*a) - rank(*b);
    }
    // The model's rows stand as the marks stand on the paper.
    return order != 0 ? order < 0 : left.row() < right.row();
}

} // namespace LeverArch
