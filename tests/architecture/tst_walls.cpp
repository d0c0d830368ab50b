// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "architecture/rules.h"
#include "support/qtcatch.h"

#include <QFile>
#include <QProcess>

// DESIGN §4 and the house rules, held against the tree as it is.

namespace {

const QList<SourceFile> &tree()
{
    static const QList<SourceFile> files = readSourceTree(
        QStringLiteral(LEVERARCH_SOURCE_DIR),
        {QStringLiteral("app"), QStringLiteral("tests"), QStringLiteral("resources")});
    return files;
}

QStringList allViolations(QStringList (*rule)(const SourceFile &))
{
    QStringList found;
    for (const SourceFile &file : tree())
        found += rule(file);
    return found;
}

/// Every shared library a program pulls in, directly or not; empty when it is not built.
QStringList librariesOf(const QString &program)
{
    const QString path = QStringLiteral(LEVERARCH_BIN_DIR "/") + program;
    if (!QFile::exists(path))
        return {};
    QProcess ldd;
    ldd.start(QStringLiteral("ldd"), {path});
    REQUIRE(ldd.waitForFinished());
    QStringList libraries;
    const QStringList lines = QString::fromLocal8Bit(ldd.readAllStandardOutput()).split(u'\n');
    for (const QString &line : lines)
        libraries.append(line.trimmed().section(u' ', 0, 0));
    return libraries;
}

} // namespace

TEST_CASE("the tree is read at all")
{
    CHECK(tree().size() > 60);
}

TEST_CASE("arrows between layers point down only")
{
    CHECK(allViolations(arrowViolations) == QStringList());
}

TEST_CASE("each library is known only behind its wall")
{
    CHECK(allViolations(libraryViolations) == QStringList());
}

TEST_CASE("SQL is spoken in storage only")
{
    CHECK(allViolations(sqlViolations) == QStringList());
}

TEST_CASE("only the worker links the parsers")
{
    CHECK(allViolations(parserLinkViolations) == QStringList());
}

TEST_CASE("files and functions stay short")
{
    CHECK(allViolations(sizeViolations) == QStringList());
}

TEST_CASE("every file follows the house rules")
{
    CHECK(allViolations(houseRuleViolations) == QStringList());
}

TEST_CASE("the programs as built carry neither the network nor a parser")
{
    for (const QString &program : {QStringLiteral("leverarch"), QStringLiteral("leverarch-cli")}) {
        for (const QString &library : librariesOf(program)) {
            INFO(program.toStdString() << " pulls in " << library.toStdString());
            CHECK_FALSE(library.startsWith(QLatin1String("libQt6Network")));
            CHECK_FALSE(library.startsWith(QLatin1String("libpoppler")));
            CHECK_FALSE(library.startsWith(QLatin1String("libqpdf")));
            CHECK_FALSE(library.startsWith(QLatin1String("libtesseract")));
        }
    }
}
