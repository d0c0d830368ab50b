// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"

#include "outputs/visiblename.h"

#include <QJsonDocument>

#include <array>
#include <cstdio>
#include <utility>

#include <unistd.h>

namespace LeverArch::Console {

namespace {

void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

/// What a stranger wrote cannot move the cursor or turn the writing. Spaces at either end are how
/// lines are set in, and no-break spaces are spaces.
QString visible(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Separator_Space)
            c = QLatin1Char(' ');
    }
    qsizetype from = 0;
    qsizetype to = text.size();
    while (from < to && text.at(from) == QLatin1Char(' '))
        ++from;
    while (to > from && text.at(to - 1) == QLatin1Char(' '))
        --to;
    return text.left(from) + visibleName(text.mid(from, to - from)) + text.mid(to);
}

QString visibleLines(const QString &text)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    for (QString &line : lines)
        line = visible(line);
    return lines.join(QLatin1Char('\n'));
}

/// Marks become a terminal's own; elsewhere they go.
QString withMarks(const QString &text)
{
    static const bool isTerminal = isatty(STDOUT_FILENO) != 0;
    QString shown;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool isMark =
            i < text.size() && (text.at(i) == strongBegin || text.at(i) == strongEnd);
        if (!isMark && i < text.size())
            continue;
        shown += visibleLines(text.mid(from, i - from));
        if (isMark && isTerminal)
            shown +=
                text.at(i) == strongBegin ? QLatin1String("\033[1m") : QLatin1String("\033[0m");
        from = i + 1;
    }
    return shown;
}

} // namespace

void line(const QString &text)
{
    write(stdout, withMarks(text).toUtf8() + '\n');
}

void json(const QJsonObject &answer)
{
    write(stdout, QJsonDocument(answer).toJson(QJsonDocument::Indented));
}

void remark(const QString &text)
{
    write(stderr, "leverarch-cli: " + visibleLines(text).toUtf8() + '\n');
}

QString errorKey(Error::Code code)
{
    struct Named
    {
        Error::Code code;
        const char *key;
    };
    static constexpr std::array names{
        Named{Error::Code::Cancelled, "cancelled"},
        Named{Error::Code::NotFound, "not_found"},
        Named{Error::Code::Invalid, "invalid"},
        Named{Error::Code::Conflict, "conflict"},
        Named{Error::Code::ReadOnly, "read_only"},
        Named{Error::Code::Locked, "locked"},
        Named{Error::Code::TooNew, "too_new"},
        Named{Error::Code::Damaged, "damaged"},
        Named{Error::Code::DiskFull, "disk_full"},
        Named{Error::Code::Io, "io"},
        Named{Error::Code::Unsupported, "unsupported"},
        Named{Error::Code::PasswordNeeded, "password_needed"},
        Named{Error::Code::Refused, "refused"},
        Named{Error::Code::WorkerLost, "worker_lost"},
    };
    for (const Named &named : names) {
        if (named.code == code)
            return QLatin1String(named.key);
    }
    return QStringLiteral("internal");
}

QJsonObject errorObject(const Error &error)
{
    QJsonObject object{{QStringLiteral("code"), errorKey(error.code)},
                       {QStringLiteral("message"), error.message}};
    if (!error.detail.isEmpty())
        object.insert(QStringLiteral("detail"), error.detail);
    return object;
}

QStringList aligned(const QList<QStringList> &table, int widest)
{
    QList<QStringList> rows = table;
    for (QStringList &row : rows) {
        for (QString &cell : row)
            cell = visible(cell);
    }
    QList<qsizetype> widths;
    for (const QStringList &row : std::as_const(rows)) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::clamp<qsizetype>(row.at(i).size(), widths.at(i), widest);
    }
    QStringList lines;
    for (const QStringList &row : std::as_const(rows)) {
        QString text;
        for (qsizetype i = 0; i < row.size(); ++i) {
            QString cell = row.at(i);
            if (i + 1 < row.size()) {
                if (cell.size() > widths.at(i))
                    cell = cell.left(widths.at(i) - 1) + QChar(0x2026);
                cell = cell.leftJustified(widths.at(i) + 2);
            }
            text += cell;
        }
        while (text.endsWith(QLatin1Char(' ')))
            text.chop(1);
        lines += text;
    }
    return lines;
}

} // namespace LeverArch::Console
