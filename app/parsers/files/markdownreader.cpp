// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/cleanhtml.h"
#include "parsers/files/pagecomposer.h"
#include "parsers/files/textdecoding.h"
#include "parsers/files/textreaders.h"

#include <QTextDocument>

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
    const QString html = htmlOf(bounded(decoded.text, notes));
    input.step();
    const CleanHtml clean =
        cleanHtml(html, [](const QString &) { return false; }, input.step);
    notes += clean.notes;
    PageContent content;
    content.title = input.name;
    content.html = clean.html;
    content.pictures = clean.embedded;
    return composePages(content, notes, input.step);
}

} // namespace LeverArch
