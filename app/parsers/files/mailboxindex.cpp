// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/mailboxindex.h"

#include <QByteArray>
#include <QRegularExpression>

namespace LeverArch {

namespace {

constexpr qsizetype longestSeparator = 1000;
constexpr int stepEvery = 50'000;

/// "From a@b Fri Jul  8 12:08:34 2011", with a zone or not, the year first or last.
bool isSeparator(QByteArrayView line)
{
    if (!line.startsWith("From ") || line.size() > longestSeparator)
        return false;
    static const QRegularExpression date(QStringLiteral(
        "\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .*\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b"));
    return date.match(QString::fromLatin1(line)).hasMatch();
}

/// A line as a header begins: a name and a colon.
bool beginsHeader(QByteArrayView rest)
{
    qsizetype i = 0;
    while (i < rest.size() && i < 80 && rest[i] > 32 && rest[i] < 127 && rest[i] != ':')
        ++i;
    return i > 0 && i < rest.size() && rest[i] == ':';
}

bool isBlank(QByteArrayView line)
{
    return line == "\n" || line == "\r\n";
}

qsizetype nextLine(QByteArrayView bytes, qsizetype at)
{
    const qsizetype feed = bytes.indexOf('\n', at);
    return feed < 0 ? bytes.size() : feed + 1;
}

} // namespace

QList<MailboxEntry> readMailbox(QByteArrayView bytes, const std::function<void()> &step)
{
    QList<MailboxEntry> entries;
    const auto close = [&entries](qsizetype end) {
        if (!entries.isEmpty())
            entries.last().size = qMax<qint64>(0, end - entries.last().offset);
    };
    qsizetype blank = -1; // where the empty line before this one begins; -1 when it is none
    int lines = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype next = nextLine(bytes, at);
        const QByteArrayView line = bytes.sliced(at, next - at);
        const bool parts = isSeparator(line) &&
                           (at == 0 || blank >= 0 || beginsHeader(bytes.sliced(next)));
        if (parts) {
            // The empty line before belongs to the separator.
            close(blank >= 0 ? blank : at);
            entries << MailboxEntry{next, 0};
        }
        blank = isBlank(line) ? at : -1;
        at = next;
        if (++lines % stepEvery == 0)
            step();
    }
    close(blank >= 0 ? blank : bytes.size());
    return entries;
}

bool followsSeparator(QByteArrayView bytes, qint64 offset)
{
    if (offset <= 0 || offset > bytes.size() || bytes[offset - 1] != '\n')
        return false;
    const qsizetype from = qMax<qsizetype>(0, offset - 1 - longestSeparator);
    const QByteArrayView before = bytes.sliced(from, offset - 1 - from);
    return isSeparator(before.sliced(before.lastIndexOf('\n') + 1));
}

} // namespace LeverArch
