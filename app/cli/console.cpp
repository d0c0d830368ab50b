// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"

#include <QJsonDocument>

#include <array>
#include <cstdio>

namespace LeverArch::Console {

namespace {

void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

void line(const QString &text)
{
    write(stdout, text.toUtf8() + '\n');
}

void json(const QJsonObject &answer)
{
    write(stdout, QJsonDocument(answer).toJson(QJsonDocument::Indented));
}

void remark(const QString &text)
{
    write(stderr, "leverarch-cli: " + text.toUtf8() + '\n');
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

QStringList aligned(const QList<QStringList> &rows, int widest)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::clamp<qsizetype>(row.at(i).size(), widths.at(i), widest);
    }
    QStringList lines;
    for (const QStringList &row : rows) {
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
