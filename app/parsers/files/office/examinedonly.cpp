// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/examinedonly.h"

#include "parsers/failure.h"
#include "parsers/files/olefile.h"
#include "parsers/files/office/officefacts.h"
#include "parsers/files/office/officenotes.h"
#include "parsers/files/office/officepackage.h"
#include "parsers/files/office/relationships.h"
#include "parsers/files/office/xmlpart.h"

#include <QCoreApplication>
#include <QSet>

namespace LeverArch {

namespace {

QString slideName(int number)
{
    return QCoreApplication::translate("OfficePages", "Slide %1").arg(number);
}

/// The slides of a .pptx in the order of the presentation; each says itself whether it is hidden.
void noteSlides(OfficePackage &package, OfficeNotes &notes, const std::function<void()> &step)
{
    const QString part = targetOfType(relationshipsOf(package, {}, step), "officeDocument",
                                      QStringLiteral("ppt/presentation.xml"));
    const QByteArray bytes = package.mainPart(part);
    const Relationships links = relationshipsOf(package, part, step);
    XmlPart xml(bytes, step);
    int number = 0;
    while (xml.next()) {
        if (!xml.isStart("sldId"))
            continue;
        ++number;
        // It has a number called id as well, without a prefix.
        const QString id = xml.prefixedAttribute("id");
        const QByteArray slide = package.part(links.value(id).target).value_or(QByteArray());
        XmlPart inside(slide, step);
        if (inside.next() && !inside.flag("show", true))
            notes.name(FileNote::Kind::HiddenSheet, slideName(number));
    }
    for (const QString &name : package.names()) {
        if (name.startsWith(QLatin1String("ppt/comments/"), Qt::CaseInsensitive))
            notes.count(FileNote::Kind::Comments);
    }
    if (xml.damaged())
        package.markUnread(part);
}

/// The pages of an .odp; a style may take one out of the show.
void noteOdpSlides(OfficePackage &package, OfficeNotes &notes, const std::function<void()> &step)
{
    const QByteArray bytes = package.mainPart(QStringLiteral("content.xml"));
    QSet<QString> hidden;
    QString style;
    int number = 0;
    XmlPart xml(bytes, step);
    while (xml.next()) {
        if (xml.isStart("style"))
            style = xml.attribute("name");
        else if (xml.isStart("drawing-page-properties") &&
                 xml.attribute("visibility") == QLatin1String("hidden"))
            hidden.insert(style);
        else if (xml.isStart("page")) {
            ++number;
            if (hidden.contains(xml.attribute("style-name")))
                notes.name(FileNote::Kind::HiddenSheet, slideName(number));
        }
        if (xml.isStart("annotation"))
            notes.count(FileNote::Kind::Comments);
    }
    if (xml.damaged())
        package.markUnread(QStringLiteral("content.xml"));
}

} // namespace

FileExamination PresentationReader::examine(const FileInput &input) const
{
    OfficePackage package(input);
    OfficeNotes notes;
    if (package.has(QStringLiteral("content.xml"))) {
        noteOdpSlides(package, notes, input.step);
        noteOdfFurniture(package, notes);
    } else {
        noteSlides(package, notes, input.step);
        noteOoxmlFurniture(package, notes, input.step);
    }
    FileExamination found;
    found.form = input.form;
    found.says = descriptionOf(package, input.step);
    notes.unread(package.unread());
    found.notes = notes.ofFile();
    return found;
}

MadePages PresentationReader::makePages(const FileInput &) const
{
    throw JobFailure(Error::Code::Unsupported, QStringLiteral("slides"));
}

FileExamination OldOfficeReader::examine(const FileInput &input) const
{
    FileExamination found;
    found.form = input.form;
    OfficeNotes notes;
    bool macros = false;
    // Word keeps objects in ObjectPool, Excel each in a storage of its own.
    const QStringList names = oleTopNames(input.bytes);
    for (const QString &name : names) {
        macros |= name == QLatin1String("VBA") || name == QLatin1String("Macros") ||
                  name == QLatin1String("_VBA_PROJECT_CUR");
        if (name == QLatin1String("ObjectPool") || name.startsWith(QLatin1String("MBD")))
            notes.count(FileNote::Kind::EmbeddedFiles);
    }
    notes.count(FileNote::Kind::Macros, macros ? 1 : 0);
    found.notes = notes.ofFile();
    return found;
}

MadePages OldOfficeReader::makePages(const FileInput &) const
{
    throw JobFailure(Error::Code::Unsupported, QStringLiteral("office file from before 2007"));
}

FileExamination LockedOfficeReader::examine(const FileInput &input) const
{
    FileExamination found;
    found.form = input.form;
    found.locked = true;
    return found;
}

MadePages LockedOfficeReader::makePages(const FileInput &) const
{
    throw JobFailure(Error::Code::PasswordNeeded);
}

} // namespace LeverArch
