// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/webarchivereader.h"

#include "parsers/failure.h"
#include "parsers/files/contentslist.h"
#include "parsers/files/mailbody.h"
#include "parsers/files/messagehead.h"
#include "parsers/files/pagecomposer.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

/// The page a multipart/related begins with: the one named by "start" (RFC 2387, 3.2), else the
/// first that is one; -1 when there is none.
int startPage(const MimeTree &tree)
{
    const MimeHeaders top = tree.headers(tree.parts.first());
    const QString start =
        contentType(top.value("content-type")).parameters.value(QStringLiteral("start"));
    int first = -1;
    for (int i = 0; i < static_cast<int>(tree.parts.size()); ++i) {
        const MimePart &part = tree.parts[i];
        const bool isPage = part.type == QLatin1String("text/html") ||
                            part.type == QLatin1String("application/xhtml+xml");
        if (!isPage)
            continue;
        if (first < 0)
            first = i;
        const QByteArray id = tree.headers(part).value("content-id");
        if (!start.isEmpty() && QString::fromUtf8(id) == start)
            return i;
    }
    return first;
}

QList<int> others(const MimeTree &tree, int page)
{
    QList<int> all;
    for (int i = 0; i < static_cast<int>(tree.parts.size()); ++i) {
        if (i != page && !tree.parts[i].isMultipart)
            all << i;
    }
    return all;
}

/// A saved page taken apart.
struct OpenArchive
{
    explicit OpenArchive(const FileInput &input)
        : tree(readMime(input.bytes, input.step)), page(startPage(tree))
    {
        if (page < 0)
            throw JobFailure(Error::Code::Damaged, QStringLiteral("no page in it"));
        address = headerText(tree.headers(tree.parts[page]).value("content-location"));
        const MailPictures pictures(tree, others(tree, page), address);
        body = MailBodyMaking(tree, pictures, input.step).makePage(page);
    }

    MimeTree tree;
    int page;
    QString address;
    MailBody body;
};

} // namespace

FileExamination WebArchiveReader::examine(const FileInput &input) const
{
    const OpenArchive archive(input);
    FileExamination examination;
    examination.form = input.form;
    examination.says = describeMessage(archive.tree.headers(archive.tree.parts.first()));
    // Browsers put their own name there; it is nobody who wrote the page.
    examination.says.author.clear();
    if (!archive.body.title.isEmpty())
        examination.says.title = archive.body.title;
    examination.notes = archive.body.notes;
    return examination;
}

MadePages WebArchiveReader::makePages(const FileInput &input) const
{
    const OpenArchive archive(input);
    const MimeHeaders top = archive.tree.headers(archive.tree.parts.first());
    const auto word = [](const char *text) {
        return QCoreApplication::translate("LeverArch::MailPages", text);
    };
    QString rows;
    if (!archive.address.isEmpty())
        rows +=
            tableRow(word(QT_TRANSLATE_NOOP("LeverArch::MailPages", "Address")), archive.address);
    if (const QString date = headerText(top.value("date")); !date.isEmpty())
        rows += tableRow(word(QT_TRANSLATE_NOOP("LeverArch::MailPages", "Saved")), date);
    PageContent page;
    page.title = archive.body.title;
    page.pictures = archive.body.pictures;
    if (!rows.isEmpty())
        page.html = QLatin1String(spacedTable) + rows + QLatin1String("</table>\n<hr>\n");
    page.html += archive.body.html;
    return composePages(page, {}, input.step);
}

} // namespace LeverArch
