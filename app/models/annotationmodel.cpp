// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/annotationmodel.h"

#include "casefile/annotations.h"
#include "domain/markorigin.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"
#include "models/roles.h"
#include "models/taglook.h"

#include <QLocale>

#include <algorithm>

namespace LeverArch {

namespace {

bool sameShape(const QList<Annotation> &a, const QList<Annotation> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Annotation &x, const Annotation &y) {
                          return x.id == y.id && x.parent == y.parent;
                      });
}

/// What an uncertain place is called; empty for one that is sure.
QString doubt(const Annotation &annotation)
{
    switch (annotation.state()) {
    case AnchorState::Exact:
    case AnchorState::Moved:
        return {};
    case AnchorState::Doubtful:
        return AnnotationModel::tr("check the place");
    case AnchorState::Lost:
        return AnnotationModel::tr("place not found");
    }
    return {};
}

} // namespace

Result<AnnotationModel::Paper> AnnotationModel::read(const Stores &stores, Id document, Id version)
{
    Paper paper;
    LEVERARCH_ASSIGN(paper.annotations, Annotations(stores).on(document, version));
    QList<Id> ids;
    ids.reserve(paper.annotations.size());
    for (const Annotation &annotation : std::as_const(paper.annotations))
        ids.append(annotation.id);
    LEVERARCH_ASSIGN(paper.tags, stores.tags().tagsOf(ids));
    LEVERARCH_ASSIGN(const QString setting,
                     stores.settings().value(QLatin1String(meaningsSetting)));
    paper.meanings = meaningsFrom(setting);
    return paper;
}

AnnotationModel::AnnotationModel(QObject *parent) : QAbstractItemModel(parent)
{
    m_paper.meanings = usualMeanings();
}

void AnnotationModel::setPaper(Paper paper)
{
    if (sameShape(m_paper.annotations, paper.annotations)) {
        m_paper = std::move(paper);
        for (const int node : std::as_const(m_top)) {
            const QModelIndex mark = createIndex(m_nodes.at(node).row, 0, quintptr(node));
            Q_EMIT dataChanged(mark, mark);
            if (const int replies = rowCount(mark); replies > 0)
                Q_EMIT dataChanged(index(0, 0, mark), index(replies - 1, 0, mark));
        }
        return;
    }
    beginResetModel();
    m_paper = std::move(paper);
    build();
    endResetModel();
}

void AnnotationModel::build()
{
    m_place.clear();
    m_nodes.clear();
    m_top.clear();
    m_nodes.resize(m_paper.annotations.size());
    for (int i = 0; i < m_paper.annotations.size(); ++i) {
        const Annotation &annotation = m_paper.annotations.at(i);
        m_place.insert(annotation.id, i);
        // What is answered always stands before its answers.
        Node &node = m_nodes[i];
        node.above = annotation.isReply() ? m_place.value(annotation.parent, -1) : -1;
        QList<int> &siblings = node.above < 0 ? m_top : m_nodes[node.above].below;
        node.row = int(siblings.size());
        siblings.append(i);
    }
}

const Annotation *AnnotationModel::find(Id id) const
{
    const auto place = m_place.constFind(id);
    return place == m_place.constEnd() ? nullptr : &m_paper.annotations.at(*place);
}

const Annotation *AnnotationModel::at(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid)
               ? &m_paper.annotations.at(qsizetype(index.internalId()))
               : nullptr;
}

QModelIndex AnnotationModel::indexOf(Id id) const
{
    const auto place = m_place.constFind(id);
    return place == m_place.constEnd() ? QModelIndex()
                                       : createIndex(m_nodes.at(*place).row, 0, quintptr(*place));
}

Meaning AnnotationModel::meaning(const Annotation &annotation) const
{
    return lookOf(m_paper.meanings, annotation);
}

QModelIndex AnnotationModel::index(int row, int column, const QModelIndex &parent) const
{
    const QList<int> &siblings = parent.isValid() ? m_nodes.at(parent.internalId()).below : m_top;
    if (column != 0 || row < 0 || row >= siblings.size())
        return {};
    return createIndex(row, 0, quintptr(siblings.at(row)));
}

QModelIndex AnnotationModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const int above = m_nodes.at(qsizetype(index.internalId())).above;
    return above < 0 ? QModelIndex() : createIndex(m_nodes.at(above).row, 0, quintptr(above));
}

int AnnotationModel::rowCount(const QModelIndex &parent) const
{
    return int(parent.isValid() ? m_nodes.at(qsizetype(parent.internalId())).below.size()
                                : m_top.size());
}

int AnnotationModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QString AnnotationModel::headOf(const Annotation &annotation) const
{
    if (annotation.isReply())
        return annotation.author.isEmpty() ? tr("Reply") : annotation.author;
    const QString label = annotation.pageLabel;
    const QString page = label.isEmpty() || label == QString::number(annotation.page())
                             ? tr("p. %1").arg(annotation.page())
                             : tr("p. %1 (%2)").arg(annotation.page()).arg(label);
    QStringList parts{page, annotationStyleName(annotation.style)};
    if (!annotation.meaning.isEmpty())
        parts.append(meaning(annotation).name);
    if (const QString unsure = doubt(annotation); !unsure.isEmpty())
        parts.append(unsure);
    return parts.join(QStringLiteral(" · "));
}

QString AnnotationModel::accessibleText(const Annotation &annotation) const
{
    QStringList parts{headOf(annotation)};
    for (const QString &text : {annotation.words.simplified(), annotation.comment}) {
        if (!text.isEmpty())
            parts.append(text);
    }
    if (!annotation.author.isEmpty() && !annotation.isReply())
        parts.append(annotation.author);
    return parts.join(QStringLiteral(". "));
}

QVariant AnnotationModel::data(const QModelIndex &index, int role) const
{
    const Annotation *annotation = at(index);
    if (!annotation)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return headOf(*annotation);
    case Qt::EditRole:
        return annotation->comment;
    case DetailRole: {
        const QString words = annotation->words.simplified();
        return words.isEmpty()                 ? annotation->comment
               : annotation->comment.isEmpty() ? words
                                               : words + QLatin1Char('\n') + annotation->comment;
    }
    case KeysRole: {
        const QString day = QLocale().toString(annotation->created.toLocalTime().date(),
                                               QStringLiteral("d MMM yyyy"));
        return annotation->isReply() || annotation->author.isEmpty()
                   ? day
                   : tr("%1, %2").arg(annotation->author, day);
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return accessibleText(*annotation);
    case RecordRole:
        return QVariant::fromValue(annotation->id);
    case ColourRole:
        return QColor(meaning(*annotation).line);
    case TagsRole:
        return looksOf(m_paper.tags.value(annotation->id));
    default:
        return {};
    }
}

Qt::ItemFlags AnnotationModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable
                           : Qt::NoItemFlags;
}

bool AnnotationModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Annotation *annotation = role == Qt::EditRole ? at(index) : nullptr;
    if (!annotation || annotation->comment == value.toString().trimmed())
        return false;
    Q_EMIT commentEdited(annotation->id, value.toString());
    return true;
}

} // namespace LeverArch
