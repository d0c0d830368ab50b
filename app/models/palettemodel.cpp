// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/palettemodel.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/searchindex.h"
#include "domain/stores/stores.h"
#include "models/roles.h"

#include <QIcon>

namespace LeverArch {

namespace {

constexpr int hitsShown = 40;

QString plain(QString snippet)
{
    return snippet.remove(QChar(2)).remove(QChar(3)).simplified();
}

PaletteLine lineFor(const SearchHit &hit)
{
    const KindDeclaration *kind = findKind(hit.kind);
    PaletteLine line;
    line.text = hit.title;
    line.icon = kind ? QString::fromLatin1(kind->icon) : QString();
    line.place.record = hit.record;
    line.place.page = hit.page;
    line.snippet = hit.snippet;
    const QString name = kind ? kind->displayName() : hit.kind;
    line.detail = hit.page > 0
                      ? PaletteModel::tr("page %1 · %2").arg(hit.page).arg(plain(hit.snippet))
                      : name;
    return line;
}

/// Records whose title has the words come before those that only mention them.
void titlesFirst(QList<PaletteLine> &lines, const QString &words)
{
    std::stable_partition(lines.begin(), lines.end(), [&words](const PaletteLine &line) {
        return line.place.page == 0 && line.text.contains(words, Qt::CaseInsensitive);
    });
}

} // namespace

PaletteModel::PaletteModel(CaseFile *caseFile, QObject *parent)
    : RowsModel(parent), m_caseFile(caseFile)
{}

void PaletteModel::setCommands(const QList<PaletteLine> &commands)
{
    m_commands = commands;
    setWords(m_words);
}

void PaletteModel::setWords(const QString &words)
{
    m_words = words.simplified();
    const Cancellation newer = m_read.renew();
    setRows(matchingCommands());
    if (!m_caseFile || m_words.isEmpty() || m_words.startsWith(QLatin1Char('>'))) {
        Q_EMIT answered();
        return;
    }
    const QString wanted = m_words;
    m_caseFile->readLater<SearchAnswer>(
        this, [wanted](const Stores &stores) { return stores.search().search(wanted, hitsShown); },
        [this, wanted](const Result<SearchAnswer> &answer) {
            QList<PaletteLine> lines;
            if (answer.ok()) {
                for (const SearchHit &hit : answer->hits)
                    lines.append(lineFor(hit));
            }
            titlesFirst(lines, wanted);
            setRows(lines + matchingCommands());
            Q_EMIT answered();
        },
        newer);
}

QList<PaletteLine> PaletteModel::matchingCommands() const
{
    QString wanted = m_words;
    if (wanted.startsWith(QLatin1Char('>')))
        wanted = wanted.mid(1).trimmed();
    const QStringList words = wanted.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<PaletteLine> lines;
    for (const PaletteLine &command : m_commands) {
        const QString text = command.text + QLatin1Char(' ') + command.detail;
        if (std::all_of(words.begin(), words.end(), [&text](const QString &word) {
                return text.contains(word, Qt::CaseInsensitive);
            }))
            lines.append(command);
    }
    if (lines.isEmpty() && m_words.startsWith(QLatin1Char('>'))) {
        PaletteLine none;
        none.text = tr("No command of that name");
        none.detail = tr("The menus have them all; some need a record to be chosen first.");
        lines.append(none);
    }
    return lines;
}

QVariant PaletteModel::cell(const PaletteLine &line, int, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return line.text;
    case DetailRole:
        return line.detail;
    case KeysRole:
        return line.keys;
    case KeyRole:
        return line.command;
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(line.text, line.detail);
    case Qt::DecorationRole:
        return QIcon::fromTheme(line.icon);
    case RecordRole:
        return QVariant::fromValue(line.place.record);
    default:
        return QVariant();
    }
}

bool PaletteModel::sameThing(const PaletteLine &a, const PaletteLine &b) const
{
    return a.command == b.command && a.place == b.place;
}

} // namespace LeverArch
