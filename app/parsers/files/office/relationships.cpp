// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/relationships.h"

#include "parsers/files/office/officenotes.h"
#include "parsers/files/office/officepackage.h"
#include "parsers/files/office/xmlpart.h"

#include <QDir>

namespace LeverArch {

namespace {

constexpr qsizetype mostRelationships = 100'000;

QString relationshipsPart(const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    return part.left(slash + 1) + QLatin1String("_rels/") + part.mid(slash + 1) +
           QLatin1String(".rels");
}

QString wholeName(const QString &part, const QString &target)
{
    if (target.startsWith(u'/'))
        return target.mid(1);
    return QDir::cleanPath(part.left(part.lastIndexOf(u'/') + 1) + target);
}

Relationships parsed(const QByteArray &bytes, const QString &part,
                     const std::function<void()> &step)
{
    Relationships all;
    XmlPart xml(bytes, step);
    while (xml.next() && all.size() < mostRelationships) {
        if (!xml.isStart("Relationship"))
            continue;
        Relationship one;
        one.type = xml.attribute("Type").section(u'/', -1);
        one.external = xml.attribute("TargetMode").compare(QLatin1String("External"),
                                                           Qt::CaseInsensitive) == 0;
        const QString target = xml.attribute("Target");
        one.target = one.external ? target : wholeName(part, target);
        all.insert(xml.attribute("Id"), one);
    }
    return all;
}

} // namespace

Relationships relationshipsOf(OfficePackage &package, const QString &part,
                              const std::function<void()> &step)
{
    return parsed(package.partIfThere(relationshipsPart(part)), part, step);
}

QString targetOfType(const Relationships &all, const char *type, const QString &otherwise)
{
    for (const Relationship &one : all) {
        if (one.type == QLatin1String(type) && !one.external)
            return one.target;
    }
    return otherwise;
}

void noteExternal(OfficePackage &package, OfficeNotes &notes, const std::function<void()> &step)
{
    const QStringList names = package.names();
    for (const QString &name : names) {
        if (!name.endsWith(QLatin1String(".rels"), Qt::CaseInsensitive))
            continue;
        const Relationships all = parsed(package.partIfThere(name), {}, step);
        for (const Relationship &one : all) {
            if (one.external && one.type != QLatin1String("hyperlink"))
                notes.count(FileNote::Kind::ExternalLinks, one.target);
        }
    }
}

} // namespace LeverArch
