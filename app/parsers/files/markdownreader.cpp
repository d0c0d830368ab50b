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

/// How long Qt's reader of Markdown would take: it goes through all of a paragraph for each piece it
/// adds to one, through all of a list for each item, and of a table for each row. In units of a letter
/// looked at.
class ReadingCost
{
public:
    double of(const QString &text)
    {
        for (QStringView line : QStringView(text).split(QLatin1Char('\n'))) {
            while (!line.isEmpty() && (line.front().isSpace() || line.front() == QLatin1Char('>')))
                line = line.mid(1);
            add(line);
        }
        endParagraph();
        return m_cost + m_items * m_items * ofItem + m_rows * m_rows * ofRow;
    }

private:
    static constexpr double ofItem = 3;
    static constexpr double ofRow = 9;

    void add(QStringView line)
    {
        m_inTable = line.startsWith(QLatin1Char('|')) && (m_inTable || isTableRule(line));
        const bool isItem = beginsItem(line);
        m_items += isItem ? 1 : 0;
        m_rows += m_inTable ? 1 : 0;
        if (line.isEmpty() || m_inTable || isItem || line.startsWith(QLatin1Char('#')))
            endParagraph();
        m_length += double(line.size()) + 1;
        // A mark may begin a piece with a look of its own, which costs double.
        m_pieces += 1 + 2 * double(std::count_if(line.begin(), line.end(), [](QChar c) {
                        return QStringView(u"*_`~[]!<\\&:").contains(c);
                    }));
    }

    void endParagraph()
    {
        m_cost += m_length * m_pieces;
        m_length = 0;
        m_pieces = 0;
    }

    static bool beginsItem(QStringView line)
    {
        qsizetype digits = 0;
        while (digits < line.size() && line[digits].isDigit())
            ++digits;
        const QStringView mark = line.mid(digits, 2);
        return digits > 0 ? mark == u". " || mark == u") "
                          : mark == u"- " || mark == u"* " || mark == u"+ ";
    }

    /// The line below the heading of a table, without which there is none.
    static bool isTableRule(QStringView line)
    {
        return line.contains(QLatin1Char('-')) &&
               std::all_of(line.begin(), line.end(),
                           [](QChar c) { return QStringView(u"|:- \t").contains(c); });
    }

    double m_cost = 0;
    double m_length = 0; ///< Of the paragraph at hand,
    double m_pieces = 0; ///< and in how many pieces it is added.
    double m_items = 0;
    double m_rows = 0;
    bool m_inTable = false;
};

/// What takes longer, as a journal of two thousand lines without an empty one, is shown as it is
/// written.
bool isQuicklyRead(const QString &text)
{
    constexpr double most = 2.5e8; // Two seconds.
    return ReadingCost().of(text) <= most;
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
    QList<FileNote> notes;
    PageContent content;
    content.title = input.name;
    if (isQuicklyRead(decoded.text)) {
        const QString html = htmlOf(bounded(decoded.text, notes));
        input.step();
        const CleanHtml clean =
            cleanHtml(html, [](const QString &) { return false; }, input.step);
        notes += clean.notes;
        content.html = clean.html;
        content.pictures = clean.embedded;
    } else {
        content.html = htmlOfLines(decoded.text, notes);
    }
    return composePages(content, notes, input.step);
}

} // namespace LeverArch
