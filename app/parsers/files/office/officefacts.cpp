// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/officefacts.h"

#include "parsers/files/office/officenotes.h"
#include "parsers/files/office/officepackage.h"
#include "parsers/files/office/relationships.h"
#include "parsers/files/office/xmlpart.h"

namespace LeverArch {

namespace {

constexpr qsizetype longestProperty = 1000;

void takeProperty(XmlPart &xml, FileDescription &says)
{
    if (xml.is("title"))
        says.title = xml.wholeText(longestProperty).simplified();
    else if (xml.is("creator"))
        says.author = xml.wholeText(longestProperty).simplified();
    else if (xml.is("initial-creator")) {
        const QString first = xml.wholeText(longestProperty).simplified();
        if (says.author.isEmpty())
            says.author = first;
    } else if (xml.is("modified") || xml.is("date"))
        says.date = xml.wholeText(longestProperty).simplified();
}

} // namespace

FileDescription descriptionOf(OfficePackage &package, const std::function<void()> &step)
{
    QString part = QStringLiteral("meta.xml");
    if (!package.has(part))
        part = targetOfType(relationshipsOf(package, {}, step), "core-properties",
                            QStringLiteral("docProps/core.xml"));
    FileDescription says;
    const QByteArray bytes = package.partIfThere(part);
    XmlPart xml(bytes, step);
    while (xml.next()) {
        if (xml.isStart())
            takeProperty(xml, says);
    }
    return says;
}

void noteOoxmlFurniture(OfficePackage &package, OfficeNotes &notes,
                        const std::function<void()> &step)
{
    for (const QString &name : package.names()) {
        const QString lower = name.toLower();
        if (lower.endsWith(QLatin1String("vbaproject.bin")) ||
            lower.contains(QLatin1String("/macrosheets/")))
            notes.count(FileNote::Kind::Macros);
        if (lower.contains(QLatin1String("/embeddings/")) ||
            lower.contains(QLatin1String("/activex/activex")))
            notes.count(FileNote::Kind::EmbeddedFiles, name.section(u'/', -1));
        if (lower.endsWith(QLatin1String("/connections.xml")))
            notes.count(FileNote::Kind::ExternalLinks, name.section(u'/', -1));
    }
    noteExternal(package, notes, step);
}

void noteOdfFurniture(const OfficePackage &package, OfficeNotes &notes)
{
    bool macros = false;
    for (const QString &name : package.names()) {
        const bool folder = name.endsWith(u'/');
        macros |= !folder && (name.startsWith(QLatin1String("Basic/")) ||
                              name.startsWith(QLatin1String("Scripts/")));
        if (name.startsWith(QLatin1String("Object ")) &&
            (name.count(u'/') == 0 || name.endsWith(QLatin1String("/content.xml"))))
            notes.count(FileNote::Kind::EmbeddedFiles, name.section(u'/', 0, 0));
    }
    if (macros)
        notes.count(FileNote::Kind::Macros);
}

bool isShowablePicture(QByteArrayView bytes)
{
    return bytes.startsWith("\x89PNG\r\n") || bytes.startsWith("\xFF\xD8\xFF") ||
           bytes.startsWith("GIF8") || bytes.startsWith("BM") ||
           (bytes.startsWith("RIFF") && bytes.sliced(std::min<qsizetype>(8, bytes.size()))
                                            .startsWith("WEBP"));
}

} // namespace LeverArch
