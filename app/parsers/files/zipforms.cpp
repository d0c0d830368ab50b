// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/zipforms.h"

#include <quazip.h>
#include <quazipfile.h>

#include <QBuffer>
#include <QSet>

namespace LeverArch {

namespace {

constexpr int mostNames = 5'000;
constexpr qint64 longestMimeType = 200;
constexpr qint64 longestManifest = 4'000'000;

QSet<QString> namesIn(QuaZip &zip)
{
    QSet<QString> names;
    for (bool more = zip.goToFirstFile(); more && names.size() < mostNames;
         more = zip.goToNextFile())
        names.insert(zip.getCurrentFileName());
    return names;
}

QByteArray memberOf(QuaZip &zip, const char *name, qint64 most)
{
    if (!zip.setCurrentFile(QLatin1String(name)))
        return {};
    QuaZipFile member(&zip);
    return member.open(QIODevice::ReadOnly) ? member.read(most) : QByteArray();
}

/// Office Open XML (ECMA-376, part 2): named by the folder its parts are in.
FileForm openXmlForm(const QSet<QString> &names)
{
    const auto hasUnder = [&names](const char *folder) {
        return std::any_of(names.begin(), names.end(), [folder](const QString &name) {
            return name.startsWith(QLatin1String(folder));
        });
    };
    if (names.contains(QStringLiteral("xl/workbook.bin")))
        return FileForm::OldOffice;
    if (hasUnder("word/"))
        return FileForm::Docx;
    if (hasUnder("xl/"))
        return FileForm::Xlsx;
    return hasUnder("ppt/") ? FileForm::Presentation : FileForm::Zip;
}

/// OpenDocument (part 3, 3.3 and 3.4.1): says its type in a file of its own; parts with a password
/// have encryption data in the manifest.
FileForm openDocumentForm(const QByteArray &mimeType, const QByteArray &manifest)
{
    const QByteArray prefix("application/vnd.oasis.opendocument.");
    if (!mimeType.startsWith(prefix))
        return FileForm::Zip;
    if (manifest.contains("encryption-data"))
        return FileForm::LockedOffice;
    const QByteArray kind = mimeType.mid(prefix.size());
    if (kind.startsWith("text"))
        return FileForm::Odt;
    if (kind.startsWith("spreadsheet"))
        return FileForm::Ods;
    return kind.startsWith("presentation") ? FileForm::Presentation : FileForm::Vector;
}

} // namespace

FileForm zipForm(QByteArrayView bytes)
{
    QByteArray data = QByteArray::fromRawData(bytes.data(), bytes.size());
    QBuffer device(&data);
    device.open(QIODevice::ReadOnly);
    QuaZip zip(&device);
    if (!zip.open(QuaZip::mdUnzip))
        return FileForm::Zip;
    const QSet<QString> names = namesIn(zip);
    if (names.contains(QStringLiteral("mimetype")))
        return openDocumentForm(memberOf(zip, "mimetype", longestMimeType),
                                memberOf(zip, "META-INF/manifest.xml", longestManifest));
    return names.contains(QStringLiteral("[Content_Types].xml")) ? openXmlForm(names)
                                                                 : FileForm::Zip;
}

} // namespace LeverArch
