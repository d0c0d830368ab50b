// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/textforms.h"

#include "parsers/files/fileendings.h"
#include "parsers/files/textdecoding.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringConverter>

#include <algorithm>

namespace LeverArch {

namespace {

/// So much of a file is looked at.
constexpr qsizetype sampleSize = 65'536;

/// Of a hundred bytes of chance eleven are control characters; of any text next to none. Bells to
/// carriage returns, the end of old files, escapes and the separators of units are text. What is
/// named as text may have any number of NUL bytes: some programs fill blocks with them.
bool looksLikeText(QByteArrayView sample, bool namedSo)
{
    if (hasUtf16Look(sample) || QStringConverter::encodingForData(sample))
        return true;
    const qsizetype fill = namedSo ? std::count(sample.begin(), sample.end(), '\0') : 0;
    const auto controls = std::count_if(sample.begin(), sample.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x1a && !(byte >= 0x07 && byte <= 0x0d);
    });
    const qsizetype rest = sample.size() - fill;
    return (controls - fill) * 20 <= rest && (rest > 0 || !namedSo);
}

struct MailHeaders
{
    QSet<QByteArray> names; ///< In lower case.
    bool related = false;   ///< Content-Type: multipart/related.
    bool savedPage = false;
};

/// The lines up to the first that is no header (RFC 5322, 2.2).
MailHeaders headersOf(QByteArrayView text)
{
    MailHeaders headers;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = text.indexOf('\n', at);
        end = end < 0 ? text.size() : end;
        const QByteArray line = text.sliced(at, end - at).toByteArray();
        at = end + 1;
        if (!line.isEmpty() && (line.front() == ' ' || line.front() == '\t'))
            continue;
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(std::max<qsizetype>(colon, 0)).toLower();
        if (name.isEmpty() || std::any_of(name.begin(), name.end(),
                                          [](char c) { return c <= ' ' || c >= 127; }))
            break;
        headers.names.insert(name);
        const QByteArray value = line.mid(colon + 1).toLower();
        if (name == "content-type")
            headers.related = value.contains("multipart/related");
        headers.savedPage = headers.savedPage || name == "snapshot-content-location" ||
                            (name == "from" && value.contains("saved by"));
    }
    return headers;
}

enum class MailName : quint8 { Nothing, Note, Mail };

/// What is called a mail is one when it begins as one at all; a note is called a note.
bool isMail(const MailHeaders &headers, MailName named)
{
    const auto count = [&headers](std::initializer_list<const char *> names) {
        return std::count_if(names.begin(), names.end(),
                             [&headers](const char *name) { return headers.names.contains(name); });
    };
    const auto machine =
        count({"received", "message-id", "mime-version", "return-path", "content-type"});
    const auto person = count({"from", "to", "cc", "subject", "date", "reply-to", "sender"});
    switch (named) {
    case MailName::Note: // of a person, which may begin with From:, To: and Subject: as well
        return machine > 0 && person > 0;
    case MailName::Mail:
        return machine + person > 0;
    default:
        return machine + person >= 2 && (machine > 0 || person > 2);
    }
}

FileForm mailForm(QByteArrayView sample, const QString &ending)
{
    const bool isNote = ending == QLatin1String("txt") || ending == QLatin1String("text") ||
                        ending == QLatin1String("md") || ending == QLatin1String("csv");
    if (sample.startsWith("From ")) {
        const qsizetype line = sample.indexOf('\n');
        const auto rest = line < 0 ? QByteArrayView() : sample.sliced(line + 1);
        if (!isMail(headersOf(rest), MailName::Nothing))
            return FileForm::Unknown;
        // Some programs save one message with the line of the mailbox it came from.
        return ending == QLatin1String("eml") ? FileForm::Message : FileForm::Mailbox;
    }
    const MailHeaders headers = headersOf(sample);
    const bool namedArchive = ending == QLatin1String("mht") || ending == QLatin1String("mhtml");
    if (headers.related && (headers.savedPage || namedArchive))
        return FileForm::WebArchive;
    const MailName named = isNote                            ? MailName::Note
                           : ending == QLatin1String("eml") ? MailName::Mail
                                                            : MailName::Nothing;
    return isMail(headers, named) ? FileForm::Message : FileForm::Unknown;
}

/// The first element of a text in pointed brackets, past declarations and comments.
QString firstElement(const QString &text)
{
    static const QRegularExpression first(QStringLiteral(
        "^(?:\\s|<\\?[^>]{0,2000}>|<!--.{0,5000}?-->)*<!?([A-Za-z][A-Za-z0-9:]*)(?:\\s+(\\w+))?"),
        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = first.match(text);
    const QString name = match.captured(1).toLower();
    return name == QLatin1String("doctype") ? match.captured(2).toLower() : name;
}

FileForm markupForm(const QString &text, const QString &ending)
{
    static const QSet<QString> pages = {
        QStringLiteral("html"),   QStringLiteral("head"),  QStringLiteral("body"),
        QStringLiteral("title"),  QStringLiteral("meta"),  QStringLiteral("script"),
        QStringLiteral("style"),  QStringLiteral("div"),   QStringLiteral("table"),
        QStringLiteral("p"),      QStringLiteral("span"),  QStringLiteral("h1"),
        QStringLiteral("center"), QStringLiteral("base"),  QStringLiteral("font"),
        QStringLiteral("a"),      QStringLiteral("br"),    QStringLiteral("section")};
    const QString element = firstElement(text);
    if (element == QLatin1String("svg"))
        return FileForm::Vector;
    // What is written in Markdown, or a table, may well begin with a tag.
    if (formOfTextEnding(ending) != FileForm::PlainText)
        return FileForm::Unknown;
    const bool named = ending == QLatin1String("html") || ending == QLatin1String("htm") ||
                       ending == QLatin1String("xhtml");
    static const QRegularExpression tag(QStringLiteral("<[A-Za-z/!]"));
    if (pages.contains(element) || (named && text.contains(tag)))
        return FileForm::Html;
    return FileForm::Unknown;
}

bool isTextEnding(const QString &ending)
{
    static const QSet<QString> endings = {
        QStringLiteral("txt"), QStringLiteral("text"), QStringLiteral("csv"), QStringLiteral("tsv"),
        QStringLiteral("md"),  QStringLiteral("htm"),  QStringLiteral("html"), QStringLiteral("eml"),
        QStringLiteral("log")};
    return endings.contains(ending);
}

} // namespace

FileForm textForm(QByteArrayView bytes, const QString &name)
{
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), sampleSize));
    const QByteArrayView tail = bytes.last(std::min(bytes.size(), sampleSize / 4));
    const QString ending = endingOf(name);
    const bool namedSo = isTextEnding(ending);
    if (bytes.isEmpty() || !looksLikeText(sample, namedSo) ||
        (!namedSo && !looksLikeText(tail, false)))
        return FileForm::Unknown;
    if (const FileForm mail = mailForm(sample, ending); mail != FileForm::Unknown)
        return mail;
    const FileForm markup = markupForm(decodeText(sample).text, ending);
    return markup == FileForm::Unknown ? formOfTextEnding(ending) : markup;
}

} // namespace LeverArch
