// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/referrallistmodel.h"

#include "domain/kind.h"
#include "models/roles.h"

#include <QIcon>
#include <QLocale>

namespace LeverArch {

namespace {

constexpr int smallGroup = 8; ///< Shown without being asked for.
constexpr int step = 50;      ///< As many at once of a larger one.

QString pluralOf(const QString &kindId)
{
    const KindDeclaration *kind = findKind(kindId);
    return kind ? kind->displayPlural() : kindId;
}

} // namespace

void ReferralListModel::clear()
{
    m_shown.clear();
    m_referrals.clear();
    setRows({});
}

void ReferralListModel::setReferrals(const QList<Referral> &referrals)
{
    m_referrals = referrals;
    arrange();
}

void ReferralListModel::arrange()
{
    QList<ReferralLine> lines;
    qsizetype next = 0;
    while (next < m_referrals.size()) {
        const QString kind = m_referrals.at(next).kind;
        qsizetype end = next;
        while (end < m_referrals.size() && m_referrals.at(end).kind == kind)
            ++end;
        const int count = int(end - next);
        const int shown = qMin(count, m_shown.value(kind, count <= smallGroup ? count : 0));
        lines.append({ReferralLine::What::Kind, kind, {}, count, shown > 0});
        for (qsizetype i = next; i < next + shown; ++i)
            lines.append({ReferralLine::What::Record, kind, m_referrals.at(i), 0, false});
        if (shown > 0 && shown < count)
            lines.append({ReferralLine::What::More, kind, {}, count - shown, false});
        next = end;
    }
    setRows(lines);
}

bool ReferralListModel::toggle(int number)
{
    const ReferralLine line = row(number);
    if (line.what == ReferralLine::What::Record)
        return false;
    if (line.what == ReferralLine::What::Kind)
        m_shown.insert(line.kind, line.open ? 0 : step);
    else
        m_shown.insert(line.kind, m_shown.value(line.kind) + step);
    arrange();
    return true;
}

QString ReferralListModel::wordsOf(const ReferralLine &line) const
{
    switch (line.what) {
    case ReferralLine::What::Kind:
        return pluralOf(line.kind);
    case ReferralLine::What::More:
        return tr("Show more of %1").arg(QLocale().toString(line.count));
    case ReferralLine::What::Record:
        break;
    }
    return line.referral.title;
}

QVariant ReferralListModel::cell(const ReferralLine &line, int, int role) const
{
    const KindDeclaration *kind = findKind(line.kind);
    const bool isRecord = line.what == ReferralLine::What::Record;
    QStringList fields;
    for (const QString &field : line.referral.fields) {
        if (const FieldDeclaration *declared = kind ? kind->field(field) : nullptr)
            fields.append(declared->displayLabel());
    }
    const QString under = tr("under %1").arg(fields.join(tr(" and ")));
    switch (role) {
    case Qt::DisplayRole:
        return wordsOf(line);
    case DetailRole:
        return isRecord ? under : QString();
    case KeysRole:
        return line.what == ReferralLine::What::Kind ? QLocale().toString(line.count) : QString();
    case Qt::AccessibleTextRole:
        if (line.what == ReferralLine::What::Kind)
            return tr("%1, %2, %3")
                .arg(wordsOf(line), QLocale().toString(line.count),
                     line.open ? tr("shown") : tr("hidden"));
        return isRecord ? tr("%1, %2").arg(line.referral.title, under) : wordsOf(line);
    case Qt::ToolTipRole:
        return isRecord ? line.referral.title : QString();
    case Qt::DecorationRole:
        if (line.what == ReferralLine::What::Kind)
            return QIcon::fromTheme(line.open ? QStringLiteral("go-down")
                                              : QStringLiteral("go-next"));
        return isRecord && kind ? QIcon::fromTheme(QString::fromLatin1(kind->icon)) : QIcon();
    case RecordRole:
        return isRecord ? QVariant::fromValue(line.referral.record) : QVariant();
    default:
        return QVariant();
    }
}

} // namespace LeverArch
