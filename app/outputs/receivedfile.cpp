// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/receivedfile.h"

#include "domain/stores/documentstore.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/stores.h"
#include "outputs/newfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr qsizetype longestName = 200; ///< Bytes; drives take 255, and other programs add endings.

QString tr(const char *text)
{
    return QCoreApplication::translate("Outputs", text);
}

/// As much of the beginning as has so many bytes, without cutting a letter.
QString firstBytes(const QString &text, qsizetype bytes)
{
    QByteArray utf8 = text.toUtf8();
    if (utf8.size() <= bytes)
        return text;
    const auto isInside = [](char c) { return (uchar(c) & 0xc0) == 0x80; };
    while (bytes > 0 && isInside(utf8.at(bytes)))
        --bytes;
    utf8.truncate(bytes);
    return QString::fromUtf8(utf8);
}

/// The ending, with its dot: it says what the file is. Empty when there is none, or none so short.
QString endingOf(const QString &name)
{
    constexpr qsizetype longest = 20;
    const QString suffix = QFileInfo(name).suffix();
    const bool isEnding = !suffix.isEmpty() && suffix.toUtf8().size() <= longest;
    return isEnding ? QLatin1Char('.') + suffix : QString();
}

QString withRoom(const QString &name, const QString &addition = {})
{
    const QString ending = endingOf(name);
    const qsizetype room = longestName - (addition + ending).toUtf8().size();
    return firstBytes(name.chopped(ending.size()), room) + addition + ending;
}

QString safeName(QString name, const Original &original)
{
    for (QChar &c : name) {
        const bool unsafe = c == u'/' || c == u'\\' || c.category() == QChar::Other_Control ||
                            c.category() == QChar::Other_Format;
        if (unsafe)
            c = u'_';
    }
    while (name.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1Char(' ')))
        name.remove(0, 1);
    name = withRoom(name);
    return name.isEmpty() ? original.sha256.toHex() : name;
}

/// Of several, the version's own name says only what the first was called.
Result<QString> arrivedAs(const Stores &stores, const Original &original, const QString &otherwise)
{
    LEVERARCH_ASSIGN(const auto arrivals, stores.ledger().arrivals(original.sha256.toHex()));
    const QString name =
        arrivals.isEmpty() ? QString() : arrivals.first().path.section(QLatin1Char('/'), -1);
    return name.isEmpty() ? otherwise : name;
}

/// Some drives know no capitals.
QString unlike(const QSet<QString> &taken, const QString &name)
{
    QString own = name;
    for (int n = 2; taken.contains(own.toCaseFolded()); ++n)
        own = withRoom(name, QStringLiteral(" (%1)").arg(n));
    return own;
}

/// The error, in words for several files at once.
Error afterTakingAway(const QStringList &written, Error error, const QString &path)
{
    if (error.code == Error::Code::Conflict)
        error.message = tr("“%1” is there already. Nothing was saved. Choose another folder.")
                            .arg(QFileInfo(path).fileName());
    QStringList left;
    for (const QString &before : written) {
        if (!QFile::remove(before))
            left.append(QFileInfo(before).fileName());
    }
    if (!left.isEmpty())
        error.message += QLatin1Char(' ') + tr("These were written before that and are still there: "
                                               "%1.")
                                                .arg(left.join(QStringLiteral(", ")));
    return error;
}

} // namespace

Result<QList<ReceivedFile>> receivedFiles(const Stores &stores, Id document, int number)
{
    LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(document));
    if (versions.isEmpty())
        return Error{Error::Code::NotFound, tr("There is no paper."), {}};
    const auto version =
        number == 0
            ? std::prev(versions.end())
            : std::find_if(versions.begin(), versions.end(),
                           [number](const DocumentVersion &v) { return v.number == number; });
    if (version == versions.end())
        return Error{Error::Code::NotFound, tr("The paper has no version %1.").arg(number), {}};
    QList<Id> originals;
    for (const VersionSource &source : version->sources) {
        if (!originals.contains(source.original))
            originals.append(source.original);
    }
    if (originals.isEmpty())
        originals.append(version->original);
    QList<ReceivedFile> files;
    QSet<QString> taken;
    for (const Id id : std::as_const(originals)) {
        ReceivedFile file;
        LEVERARCH_ASSIGN(file.original, stores.documents().original(id));
        QString name = version->fileName;
        if (originals.size() > 1) {
            LEVERARCH_ASSIGN(name, arrivedAs(stores, file.original, name));
        }
        file.name = unlike(taken, safeName(name, file.original));
        taken.insert(file.name.toCaseFolded());
        files.append(file);
    }
    return files;
}

Result<void> writeReceived(const Stores &stores, const ReceivedFile &received, const QString &path)
{
    NewFile file(path);
    LEVERARCH_TRY(file.open());
    LEVERARCH_TRY(stores.documents().readOriginal(
        received.original.id, [&file](QByteArrayView bytes) { return file.append(bytes); }));
    return file.finish(received.original.sha256);
}

Result<void> writeReceived(const Stores &stores, const QList<ReceivedFile> &files,
                           const QStringList &paths)
{
    for (qsizetype i = 0; i < files.size(); ++i) {
        const auto written = writeReceived(stores, files.at(i), paths.at(i));
        if (!written.ok())
            return afterTakingAway(paths.mid(0, i), written.error(), paths.at(i));
    }
    return {};
}

} // namespace LeverArch
