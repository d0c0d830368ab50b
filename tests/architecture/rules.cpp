// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "architecture/rules.h"

#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>

namespace {

QStringList words(const char *list)
{
    return QString::fromLatin1(list).split(u' ', Qt::SkipEmptyParts);
}

/// The table of the design: which layer may include which. Every layer may include itself.
const QMap<QString, QStringList> &arrows()
{
    static const QMap<QString, QStringList> table = {
        {QStringLiteral("core"), {}},
        {QStringLiteral("domain"), words("core")},
        {QStringLiteral("worker"), words("core")},
        {QStringLiteral("parsers"), words("worker core")},
        {QStringLiteral("storage"), words("domain core")},
        {QStringLiteral("casefile"), words("storage domain core")},
        {QStringLiteral("intake"), words("casefile worker domain core")},
        {QStringLiteral("outputs"), words("casefile worker domain core")},
        {QStringLiteral("models"), words("casefile domain core")},
        {QStringLiteral("widgets"), words("models outputs intake casefile worker domain core")},
        {QStringLiteral("shell"), words("widgets models outputs intake casefile storage worker "
                                        "domain core")},
        {QStringLiteral("cli"), words("outputs intake casefile worker domain core")},
    };
    return table;
}

/// A library known by its headers and its CMake targets, and the layers that may know it.
struct LibraryWall
{
    const char *name;
    const char *header; ///< Regular expression over what stands in the include line.
    const char *target; ///< Regular expression over build files.
    const char *layers; ///< Those allowed; empty: nobody.
};

constexpr LibraryWall libraryWalls[] = {
    {"the network",
     "^(QtNetwork|QNetwork\\w*|Q(Tcp|Udp|Ssl|Local)(Socket|Server)|QHostInfo|QHostAddress|"
     "QAbstractSocket|netdb\\.h|curl/.*)",
     "Qt6::Network|CURL::", ""},
    {"Poppler", "^poppler", "POPPLER", "parsers"},
    {"qpdf", "^(qpdf/|Pl_)", "PkgConfig::QPDF", "parsers"},
    {"readers of other formats", "^(gmime|quazip|tesseract|leptonica)", "GMIME|QuaZip|(?i)tesseract",
     "parsers"},
    {"SQL", "^(QSql\\w*|QtSql|sqlite3\\.h)", "Qt6::Sql|PkgConfig::SQLITE", "storage"},
    {"widgets", "^(QtWidgets|QWidget|QDialog|QMainWindow|QApplication|QMessageBox|QFileDialog)",
     "Qt6::Widgets", "widgets shell"},
};

QString at(const SourceFile &file, qsizetype line, const QString &what)
{
    return QStringLiteral("%1:%2: %3").arg(file.path).arg(line + 1).arg(what);
}

/// What stands in the include line, or nothing.
QString included(const QString &line)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"));
    const auto match = pattern.match(line);
    return match.hasMatch() ? match.captured(1) : QString();
}

QStringList linkedLayers(const QString &line)
{
    static const QRegularExpression pattern(QStringLiteral("LeverArch::([A-Za-z]+)"));
    QStringList layers;
    auto matches = pattern.globalMatch(line);
    while (matches.hasNext())
        layers.append(matches.next().captured(1).toLower());
    return layers;
}

} // namespace

QStringList arrowViolations(const SourceFile &file)
{
    QStringList found;
    const QString layer = file.layer();
    if (layer.isEmpty())
        return found;
    if (!arrows().contains(layer))
        return {at(file, 0, QStringLiteral("the design knows no layer “%1”").arg(layer))};
    const QStringList allowed = arrows().value(layer);
    for (qsizetype i = 0; i < file.lines.size(); ++i) {
        QStringList targets;
        if (file.isBuildFile())
            targets = linkedLayers(file.lines.at(i));
        else if (const QString other = included(file.lines.at(i)).section(u'/', 0, 0);
                 arrows().contains(other) && included(file.lines.at(i)).contains(u'/'))
            targets = {other};
        for (const QString &target : std::as_const(targets)) {
            if (target == layer || allowed.contains(target))
                continue;
            found.append(at(file, i, QStringLiteral("%1 may not use %2").arg(layer, target)));
        }
    }
    return found;
}

QStringList libraryViolations(const SourceFile &file)
{
    QStringList found;
    const QString layer = file.layer();
    if (layer.isEmpty())
        return found;
    for (const LibraryWall &wall : libraryWalls) {
        if (words(wall.layers).contains(layer))
            continue;
        const QRegularExpression pattern(
            QString::fromLatin1(file.isBuildFile() ? wall.target : wall.header));
        for (qsizetype i = 0; i < file.lines.size(); ++i) {
            const QString &line = file.lines.at(i);
            const QString text = file.isBuildFile() ? line : included(line);
            if (!text.isEmpty() && pattern.match(text).hasMatch())
                found.append(at(file, i,
                                QStringLiteral("%1 may not know %2")
                                    .arg(layer, QString::fromLatin1(wall.name))));
        }
    }
    return found;
}

QStringList sqlViolations(const SourceFile &file)
{
    static const QRegularExpression statement(QStringLiteral(
        "\"\\s*(SELECT\\s.+\\sFROM|INSERT\\s+(OR\\s+\\w+\\s+)?INTO|UPDATE\\s+\\w+\\s+SET|"
        "DELETE\\s+FROM|CREATE\\s+(TABLE|INDEX|TRIGGER|VIEW)|PRAGMA|BEGIN\\s+IMMEDIATE)\\b"));
    QStringList found;
    if (file.layer().isEmpty() || file.layer() == QLatin1String("storage"))
        return found;
    for (qsizetype i = 0; i < file.lines.size(); ++i) {
        if (statement.match(file.lines.at(i)).hasMatch())
            found.append(at(file, i, QStringLiteral("SQL belongs into storage")));
    }
    return found;
}

QStringList parserLinkViolations(const SourceFile &file)
{
    QStringList found;
    // Their tests and their fuzzer run them where nothing of a case is.
    const QStringList homes = {QStringLiteral("app/parsers/"), QStringLiteral("tests/parsers/"),
                               QStringLiteral("tests/fuzz/")};
    const bool atHome = std::any_of(homes.begin(), homes.end(), [&file](const QString &home) {
        return file.path.startsWith(home);
    });
    if (!file.isBuildFile() || atHome)
        return found;
    for (qsizetype i = 0; i < file.lines.size(); ++i) {
        if (linkedLayers(file.lines.at(i)).contains(QLatin1String("parsers")))
            found.append(at(file, i, QStringLiteral("only the worker may link the parsers")));
    }
    return found;
}

QStringList sizeViolations(const SourceFile &file)
{
    constexpr qsizetype longestSource = 600;
    constexpr qsizetype longestHeader = 250;
    constexpr qsizetype longestFunction = 70;
    QStringList found;
    if (file.isBuildFile())
        return found;
    const qsizetype limit = file.isHeader() ? longestHeader : longestSource;
    if (file.lines.size() > limit)
        found.append(at(file, limit,
                        QStringLiteral("%1 lines, %2 at most").arg(file.lines.size()).arg(limit)));
    qsizetype open = -1;
    for (qsizetype i = 0; i < file.lines.size(); ++i) {
        // The format puts a function's braces at the beginning of the line; classes end in "};".
        if (file.lines.at(i) == QLatin1String("{"))
            open = i;
        else if (file.lines.at(i) == QLatin1String("}") && open >= 0) {
            if (i - open - 1 > longestFunction)
                found.append(at(file, open,
                                QStringLiteral("a function of %1 lines, %2 at most")
                                    .arg(i - open - 1)
                                    .arg(longestFunction)));
            open = -1;
        }
    }
    return found;
}

QStringList houseRuleViolations(const SourceFile &file)
{
    // Split, or this file would name itself.
    static const QRegularExpression unfinished(QStringLiteral("\\b(TO"
                                                              "DO|FIX"
                                                              "ME|XX"
                                                              "X|HA"
                                                              "CK)\\b"));
    QStringList found;
    for (qsizetype i = 0; i < file.lines.size(); ++i) {
        if (unfinished.match(file.lines.at(i)).hasMatch())
            found.append(at(file, i, QStringLiteral("finish it or leave it out")));
    }
    if (file.isBuildFile())
        return found;
    if (!file.lines.value(1).contains(QLatin1String("SPDX-License-Identifier: GPL-3.0-or-later")))
        found.append(at(file, 1, QStringLiteral("no licence line")));
    if (file.isHeader() && !file.lines.contains(QStringLiteral("#pragma once")))
        found.append(at(file, 0, QStringLiteral("no #pragma once")));
    const QFileInfo info(file.path);
    if (info.fileName() != info.fileName().toLower())
        found.append(at(file, 0, QStringLiteral("file names are lower case")));
    return found;
}
