// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/cleanhtml.h"
#include "parsers/files/pagecomposer.h"
#include "parsers/files/textdecoding.h"
#include "parsers/files/textreaders.h"

#include <QRegularExpression>

namespace LeverArch {

namespace {

/// What a meta element near the beginning says (HTML, 13.2.3.2: within 1,024 bytes; pages saved by
/// programs have it later).
QString declaredEncoding(QByteArrayView bytes)
{
    constexpr qsizetype within = 8'192;
    const QString start = QString::fromLatin1(bytes.first(std::min(bytes.size(), within)));
    static const QRegularExpression meta(
        QStringLiteral("<meta[^>]{0,500}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{1,40})"),
        QRegularExpression::CaseInsensitiveOption);
    const QString said = meta.match(start).captured(1);
    // A page that can be read so far without is not in UTF-16, whatever it says.
    return said.startsWith(QLatin1String("utf-16"), Qt::CaseInsensitive) ? QStringLiteral("utf-8")
                                                                        : said;
}

/// The encoding is guessed only where the page does not say it.
DecodedText textOf(const FileInput &input)
{
    return decodeText(input.bytes, declaredEncoding(input.bytes));
}

CleanHtml cleaned(const QString &text, const FileInput &input)
{
    // A page saved as one file has no pictures beside it.
    return cleanHtml(text, [](const QString &) { return false; }, input.step);
}

} // namespace

FileExamination HtmlReader::examine(const FileInput &input) const
{
    const DecodedText decoded = textOf(input);
    const CleanHtml clean = cleaned(decoded.text, input);
    FileExamination found;
    found.form = FileForm::Html;
    found.says.title = clean.title;
    found.notes = decoded.notes + clean.notes;
    return found;
}

MadePages HtmlReader::makePages(const FileInput &input) const
{
    const CleanHtml clean = cleaned(textOf(input).text, input);
    PageContent content;
    content.title = clean.title.isEmpty() ? input.name : clean.title;
    content.html = clean.html;
    content.pictures = clean.embedded;
    QList<FileNote> notes;
    for (const FileNote &note : clean.notes) {
        if (note.kind == FileNote::Kind::CutShort)
            notes.append(note);
    }
    return composePages(content, notes, input.step);
}

} // namespace LeverArch
