// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/plaintext.h"

#include "parsers/files/pagecomposer.h"

namespace LeverArch {

namespace {

/// About 2,000 pages of 54 lines.
constexpr qint64 mostLines = 108'000;
constexpr int tabStop = 8;
/// A longer line is laid out in parts, which begin lines of their own.
constexpr qsizetype longestBlock = 4'000;

/// With spaces instead of tabs, as a terminal shows it.
QString expanded(QStringView line)
{
    QString spaced;
    for (const QChar c : line) {
        if (c == QLatin1Char('\t'))
            spaced.append(QString(tabStop - spaced.size() % tabStop, QLatin1Char(' ')));
        else
            spaced.append(c);
    }
    return spaced;
}

/// Never between the halves of a letter.
qsizetype blockEnd(const QString &line, qsizetype begin)
{
    qsizetype end = std::min(begin + longestBlock, line.size());
    if (end < line.size()) {
        const qsizetype space = line.lastIndexOf(QLatin1Char(' '), end);
        end = space > begin ? space + 1 : end;
        if (line[end].isLowSurrogate())
            ++end;
    }
    return end;
}

void appendLine(QString &html, const QString &line)
{
    const auto open = QLatin1String("<p style=\"margin:0;white-space:pre-wrap\">");
    if (line.trimmed().isEmpty()) {
        html += open + QLatin1String("<br></p>");
        return;
    }
    for (qsizetype begin = 0; begin < line.size();) {
        const qsizetype end = blockEnd(line, begin);
        html += open + line.mid(begin, end - begin).toHtmlEscaped() + QLatin1String("</p>");
        begin = end;
    }
}

} // namespace

QString htmlOfLines(const QString &text, QList<FileNote> &notes)
{
    QString html;
    qint64 line = 0;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), at);
        end = end < 0 ? text.size() : end;
        if (line >= mostLines || html.size() > mostComposed) {
            const qint64 left = QStringView(text).mid(at).count(QLatin1Char('\n')) + 1;
            notes.append({FileNote::Kind::CutShort, left, QStringLiteral("line %1").arg(line)});
            return html;
        }
        appendLine(html, expanded(QStringView(text).mid(at, end - at)));
        ++line;
        at = end + 1;
    }
    return html;
}

} // namespace LeverArch
