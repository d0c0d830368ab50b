// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/mailbody.h"

#include "parsers/files/cleanhtml.h"
#include "parsers/files/filenotelist.h"
#include "parsers/files/flowedtext.h"
#include "parsers/files/mailwords.h"
#include "parsers/files/plaintext.h"
#include "parsers/files/textdecoding.h"
#include "parsers/files/transferdecoding.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace LeverArch {

namespace {

/// Characters of all bodies together: some thousand pages.
constexpr qint64 mostText = 8'000'000;

bool isFormatted(const MimePart &part)
{
    return part.type == QLatin1String("text/html");
}

/// The encoding a web page names in its first lines, for mails that say it nowhere else.
QString metaEncoding(QByteArrayView html)
{
    static const QRegularExpression meta(
        QStringLiteral("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]{1,40})"),
        QRegularExpression::CaseInsensitiveOption);
    return meta.match(QString::fromLatin1(html.first(qMin<qsizetype>(html.size(), 2048))))
        .captured(1);
}

} // namespace

MailBodyMaking::MailBodyMaking(const MimeTree &tree, const MailPictures &pictures,
                               const std::function<void()> &step)
    : m_tree(tree), m_pictures(pictures), m_step(step), m_left(mostText)
{}

MailBody MailBodyMaking::makePage(int part)
{
    addFormatted(part);
    return m_body;
}

MailBody MailBodyMaking::make(const QList<int> &bodies)
{
    QHash<int, QList<int>> choices;
    QList<int> leading; // of each choice the first; and what is in none
    for (const int index : bodies) {
        const int choice = m_tree.enclosing(index, QStringLiteral("multipart/alternative"));
        const int key = choice < 0 ? -1 - index : choice;
        if (!choices.contains(key))
            leading << key;
        choices[key] << index;
    }
    for (const int key : std::as_const(leading)) {
        m_step();
        takeChoice(choices.value(key));
    }
    return m_body;
}

void MailBodyMaking::takeChoice(const QList<int> &choice)
{
    QString formattedWords;
    QStringList plain;
    bool hasFormatted = false;
    for (const int index : choice) {
        if (isFormatted(m_tree.parts[index])) {
            hasFormatted = true;
            formattedWords += QLatin1Char(' ') + addFormatted(index);
        } else {
            plain << text(index);
        }
    }
    const QString joined = plain.join(QLatin1Char('\n'));
    if (!hasFormatted) {
        addPlain(joined);
    } else if (!saysNothingElse(joined, formattedWords)) {
        note(FileNote::Kind::OtherBody, 1);
        addPlain(joined, true);
    }
}

QString MailBodyMaking::text(int index)
{
    const MimePart &part = m_tree.parts[index];
    const HeaderParameters type = contentType(m_tree.headers(part).value("content-type"));
    const QByteArray bytes = TransferDecoding(m_tree, part).all();
    QString encoding = type.parameters.value(QStringLiteral("charset"));
    if (encoding.isEmpty() && isFormatted(part))
        encoding = metaEncoding(bytes);
    DecodedText decoded = decodeText(bytes, encoding);
    for (const FileNote &said : std::as_const(decoded.notes))
        note(said.kind, said.count, said.what);
    const bool flows = type.parameters.value(QStringLiteral("format")).toLower() ==
                       QLatin1String("flowed");
    const bool delSp = type.parameters.value(QStringLiteral("delsp")).toLower() ==
                       QLatin1String("yes");
    QString text = flows && !isFormatted(part) ? unflowed(decoded.text, delSp) : decoded.text;
    if (text.size() > m_left) {
        note(FileNote::Kind::CutShort, text.size() - m_left, text.left(m_left).right(40).simplified());
        text.truncate(m_left);
    }
    m_left -= text.size();
    return text;
}

QString MailBodyMaking::addFormatted(int index)
{
    QSet<QString> missing;
    const auto knows = [this, &missing](const QString &src) {
        if (m_pictures.isMissing(src))
            missing.insert(src);
        return m_pictures.knows(src);
    };
    CleanHtml page = cleanHtml(text(index), knows, m_step);
    // Pictures written into a page are counted from the start in each: they get names of their own.
    ++m_formatted;
    for (auto it = page.embedded.cbegin(); it != page.embedded.cend(); ++it) {
        const QString name = m_formatted == 1
                                 ? it.key()
                                 : QStringLiteral("body%1-%2").arg(m_formatted).arg(it.key());
        if (m_formatted > 1) {
            static const QString attribute = QStringLiteral("src=\"%1\"");
            page.html.replace(attribute.arg(it.key()), attribute.arg(name));
        }
        m_body.pictures.insert(name, it.value());
    }
    for (const QString &src : std::as_const(page.pictures)) {
        const int part = m_pictures.partOf(src);
        if (part < 0 || m_body.pictures.contains(src))
            continue;
        m_body.pictures.insert(src, m_pictures.bytesOf(part));
        m_body.shown.insert(part);
    }
    noteMissing(page.notes, missing.size());
    if (m_body.title.isEmpty())
        m_body.title = page.title;
    m_body.html += QLatin1String("<div>") + page.html + QLatin1String("</div>\n");
    return page.text;
}

void MailBodyMaking::noteMissing(const QList<FileNote> &ofPage, qint64 missing)
{
    for (FileNote said : ofPage) {
        if (said.kind == FileNote::Kind::RemotePictures)
            said.count -= qMin(said.count, missing);
        if (said.count > 0 || said.kind != FileNote::Kind::RemotePictures)
            note(said.kind, said.count, said.what);
    }
    if (missing > 0)
        note(FileNote::Kind::PicturesMissing, missing);
}

void MailBodyMaking::addPlain(const QString &text, bool isOther)
{
    if (isOther) {
        m_body.html += QLatin1String("<hr><h3>") +
                       escapedLines(QCoreApplication::translate(
                           "LeverArch::MailPages", "Its plain text, which has other words")) +
                       QLatin1String("</h3>\n");
    }
    QList<FileNote> notes;
    m_body.html += htmlOfLines(text, notes);
    for (const FileNote &said : std::as_const(notes))
        note(said.kind, said.count, said.what);
}

void MailBodyMaking::note(FileNote::Kind kind, qint64 count, const QString &what)
{
    addNote(m_body.notes, {kind, count, what});
}

} // namespace LeverArch
