// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/cleanhtml.h"
#include "parsers/files/pagecomposer.h"
#include "parsers/files/plaintext.h"
#include "parsers/files/textdecoding.h"
#include "parsers/files/textreaders.h"

#include <QTextDocument>

#include <algorithm>

namespace LeverArch {

namespace {

/// Loads nothing: what Markdown names is not fetched.
class MarkdownDocument : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return QByteArray(); }
};

QString htmlOf(const QString &markdown)
{
    MarkdownDocument document;
    document.setUndoRedoEnabled(false);
    // Elements in it would be taken as HTML, and with them whatever they load: shown as written.
    document.setMarkdown(markdown,
                         QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                             QTextDocument::MarkdownNoHTML);
    return document.toHtml();
}

/// A line begins something new even right behind another: a heading, an item, a block of code.
bool beginsBlock(QStringView line)
{
    for (const auto mark : {QLatin1String("- "), QLatin1String("* "), QLatin1String("+ "),
                            QLatin1String("#"), QLatin1String("```"), QLatin1String("~~~")}) {
        if (line.startsWith(mark))
            return true;
    }
    return false;
}

/// The line below the heading of a table, without which there is none.
bool isTableRule(QStringView line)
{
    return line.startsWith(QLatin1Char('|')) && line.contains(QLatin1Char('-')) &&
           std::all_of(line.begin(), line.end(),
                       [](QChar c) { return QStringView(u"|:- \t").contains(c); });
}

/// Qt goes through all of a paragraph for every piece it adds to it, so that paragraphs cost the
/// square of their length. What takes too long so, as a journal without any empty line, is shown as
/// it is written.
bool isQuicklyRead(const QString &text)
{
    constexpr double most = 3e9;
    double cost = 0;
    double length = 0;
    bool inTable = false;
    for (QStringView line : QStringView(text).split(QLatin1Char('\n'))) {
        while (!line.isEmpty() && (line.front().isSpace() || line.front() == QLatin1Char('>')))
            line = line.mid(1);
        inTable = line.startsWith(QLatin1Char('|')) && (inTable || isTableRule(line));
        if (line.isEmpty() || inTable || beginsBlock(line)) {
            cost += length * length;
            length = 0;
        }
        length += double(line.size()) + 1;
    }
    return cost + length * length <= most;
}

/// What is laid out as Markdown; of longer texts the rest is left out and noted.
QString bounded(const QString &text, QList<FileNote> &notes)
{
    constexpr qsizetype most = 3'000'000;
    if (text.size() <= most)
        return text;
    const qsizetype end = std::max(text.lastIndexOf(QLatin1Char('\n'), most), qsizetype(1));
    notes.append({FileNote::Kind::CutShort, text.size() - end,
                  QStringLiteral("line %1").arg(QStringView(text).left(end).count(u'\n') + 1)});
    return text.left(end);
}

} // namespace

FileExamination MarkdownReader::examine(const FileInput &input) const
{
    FileExamination found;
    found.form = FileForm::Markdown;
    found.notes = decodeText(input.bytes).notes;
    return found;
}

MadePages MarkdownReader::makePages(const FileInput &input) const
{
    const DecodedText decoded = decodeText(input.bytes);
    input.step();
    MadePages made;
    PageContent content;
    content.title = input.name;
    if (isQuicklyRead(decoded.text)) {
        const QString html = htmlOf(bounded(decoded.text, made.notes));
        input.step();
        const CleanHtml clean =
            cleanHtml(html, [](const QString &) { return false; }, input.step);
        made.notes += clean.notes;
        content.html = clean.html;
        content.pictures = clean.embedded;
    } else {
        content.html = htmlOfLines(decoded.text, made.notes);
    }
    made.pdf = composePages(content, input.step);
    return made;
}

} // namespace LeverArch
