// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "awkwardfiles.h"

#include "support/outsideprogram.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace fs = std::filesystem;

namespace {

QStringList strings(const QJsonValue &list)
{
    QStringList read;
    for (const QJsonValue &one : list.toArray())
        read.append(one.toString());
    return read;
}

AwkwardFile fileOf(const QJsonObject &object)
{
    AwkwardFile file;
    const QJsonValue name = object[QLatin1String("path")];
    file.path = name.isString() ? name.toString() : object[QLatin1String("name")].toString();
    file.why = object[QLatin1String("why")].toString();
    file.sha256 = object[QLatin1String("sha256")].toString();
    file.status = object[QLatin1String("status")].toString();
    file.isOptional = object[QLatin1String("optional")].toBool();
    file.isLocked = object[QLatin1String("locked")].toBool();
    file.words = strings(object[QLatin1String("words")]);
    file.absent = strings(object[QLatin1String("absent")]);
    file.insideWords = strings(object[QLatin1String("inside_words")]);
    file.notes = strings(object[QLatin1String("notes")]);
    file.pages = object[QLatin1String("pages")].toInt(-1);
    if (const QJsonValue inside = object[QLatin1String("inside")]; inside.isArray()) {
        file.inside.emplace();
        for (const QJsonValue &one : inside.toArray())
            file.inside->append(fileOf(one.toObject()));
    }
    if (const QJsonArray count = object[QLatin1String("inside_count")].toArray(); !count.isEmpty())
        file.insideCount = {count.at(0).toInt(), count.at(1).toInt()};
    return file;
}

/// Follows no links and opens nothing but files.
std::string stateOf(const fs::directory_entry &entry)
{
    std::ostringstream said;
    if (entry.is_symlink()) {
        said << "link to " << fs::read_symlink(entry.path());
    } else if (entry.is_regular_file()) {
        std::ifstream file(entry.path(), std::ios::binary);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        std::string part(1 << 20, '\0');
        while (file.read(part.data(), qint64(part.size())), file.gcount() > 0)
            hash.addData(QByteArrayView(part.data(), qsizetype(file.gcount())));
        said << entry.file_size() << ' ' << entry.last_write_time().time_since_epoch().count()
             << ' ' << hash.result().toHex().constData();
    } else {
        said << "kind " << int(entry.symlink_status().type());
    }
    return said.str();
}

} // namespace

AwkwardFiles::AwkwardFiles(bool isQuick)
{
    const QString manifest = m_folder.filePath(QStringLiteral("manifest.json"));
    QStringList arguments{QStringLiteral(LEVERARCH_SOURCE_DIR "/tests/corpus/awkward/make.py"),
                          folder(), manifest};
    if (isQuick)
        arguments.append(QStringLiteral("--quick"));
    const QString said = outsideProgram(QStringLiteral("python3"), arguments);
    INFO(said.toStdString());
    readManifest(manifest);
}

QString AwkwardFiles::folder() const
{
    return m_folder.filePath(QStringLiteral("awkward"));
}

QString AwkwardFiles::path(const AwkwardFile &file) const
{
    return folder() + u'/' + file.path;
}

std::map<std::string, std::string> AwkwardFiles::state() const
{
    std::map<std::string, std::string> found;
    const fs::path top(m_folder.path().toStdString());
    for (const fs::directory_entry &entry : fs::recursive_directory_iterator(top))
        found[entry.path().native()] = stateOf(entry);
    return found;
}

void AwkwardFiles::readManifest(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QJsonObject manifest = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject words = manifest[QLatin1String("note_words")].toObject();
    for (auto word = words.begin(); word != words.end(); ++word)
        m_noteWords.insert(word.key(), word.value().toString());
    for (const QJsonValue &one : manifest[QLatin1String("files")].toArray())
        m_files.append(fileOf(one.toObject()));
    REQUIRE_FALSE(m_files.isEmpty());
}
