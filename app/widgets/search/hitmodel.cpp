// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/search/hitmodel.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/stores/stores.h"
#include "models/roles.h"

#include <QIcon>

namespace LeverArch {

QString firstFound(const QString &snippet)
{
    const qsizetype from = snippet.indexOf(QChar(2));
    const qsizetype to = snippet.indexOf(QChar(3), from);
    return from < 0 || to < 0 ? QString() : snippet.mid(from + 1, to - from - 1);
}

HitModel::HitModel(CaseFile &caseFile, QObject *parent)
    : QAbstractListModel(parent), m_caseFile(caseFile)
{}

HitModel::~HitModel()
{
    m_cancellation.cancel();
}

void HitModel::setWords(const QString &words)
{
    m_words = words.trimmed();
    m_cancellation.cancel();
    m_looking = !m_words.isEmpty();
    // What was found before stays until the answer is there, so that the list does not flicker.
    if (m_looking)
        look(0);
    else
        receive(SearchAnswer(), 0);
}

void HitModel::look(int offset)
{
    m_cancellation = Cancellation();
    m_looking = true;
    m_caseFile.readLater<SearchAnswer>(
        this,
        [words = m_words, offset](const Stores &stores) {
            return stores.search().search(words, screenful, offset);
        },
        [this, offset, mine = m_cancellation](const Result<SearchAnswer> &answer) {
            if (!mine.isCancelled())
                receive(answer, offset);
        },
        m_cancellation);
}

void HitModel::receive(const Result<SearchAnswer> &answer, int offset)
{
    m_looking = false;
    if (!answer.ok()) {
        m_complete = true;
        if (answer.error().code != Error::Code::Cancelled)
            Q_EMIT failed(answer.error());
        return;
    }
    m_complete = answer->hits.size() < screenful;
    if (offset == 0) {
        beginResetModel();
        m_hits = answer->hits;
        m_total = answer->total;
        m_totalExact = answer->totalExact;
        endResetModel();
        Q_EMIT answered();
    } else if (!answer->hits.isEmpty()) {
        beginInsertRows({}, int(m_hits.size()), int(m_hits.size() + answer->hits.size()) - 1);
        m_hits += answer->hits;
        endInsertRows();
    }
}

int HitModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant HitModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_hits.size())
        return {};
    const SearchHit &hit = m_hits.at(index.row());
    const bool labelled = !hit.pageLabel.isEmpty() && hit.pageLabel != QString::number(hit.page);
    QString page = hit.page == 0 ? QString()
                   : labelled    ? tr("p. %1 (%2)").arg(hit.page).arg(hit.pageLabel)
                                 : tr("p. %1").arg(hit.page);
    if (hit.recognised)
        page = tr("recognised text, %1").arg(page);
    switch (role) {
    case Qt::DisplayRole:
        return hit.title;
    case Qt::DecorationRole: {
        const KindDeclaration *kind = findKind(hit.kind);
        return kind ? QIcon::fromTheme(QLatin1String(kind->icon)) : QIcon();
    }
    case Qt::AccessibleTextRole: {
        QString plain = hit.snippet;
        plain.remove(QChar(2)).remove(QChar(3));
        return QStringList{hit.title, page, plain}.join(QStringLiteral(", "));
    }
    case RecordRole:
        return QVariant::fromValue(hit.record);
    case SnippetRole:
        return hit.snippet;
    case PageRole:
        return page;
    default:
        return {};
    }
}

bool HitModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_looking && !m_complete && !m_hits.isEmpty();
}

void HitModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        look(int(m_hits.size()));
}

} // namespace LeverArch
