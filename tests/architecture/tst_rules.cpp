// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "architecture/rules.h"
#include "support/qtcatch.h"

// The rules themselves must be able to fail.

namespace {

SourceFile file(const char *path, const QStringList &body)
{
    QStringList lines = {
        QStringLiteral("// SPDX-FileCopyrightText: The Lever Arch contributors"),
        QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later"),
        QStringLiteral("#pragma once"),
    };
    return {QString::fromLatin1(path), lines + body};
}

QString line(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

TEST_CASE("an arrow that points up is found, one that points down is not")
{
    const SourceFile up = file("app/core/a.h", {line("#include \"domain/kind.h\"")});
    CHECK(arrowViolations(up).size() == 1);
    CHECK(arrowViolations(up).front().startsWith(line("app/core/a.h:4: ")));
    CHECK(arrowViolations(file("app/domain/a.h", {line("#include \"core/id.h\"")})).isEmpty());
    CHECK(arrowViolations(file("app/models/a.cpp", {line("# include <storage/x.h>")})).size() == 1);
    CHECK(arrowViolations(file("app/cli/a.cpp", {line("#include \"shell/x.h\"")})).size() == 1);
    CHECK(arrowViolations(file("app/widgets/a.cpp", {line("#include \"shell/x.h\"")})).size() == 1);
    CHECK(arrowViolations(file("app/outputs/a.cpp", {line("#include \"intake/x.h\"")})).size() ==
          1);
    CHECK(arrowViolations(file("app/gadgets/a.cpp", {})).size() == 1);
}

TEST_CASE("a layer that links what it may not include is found")
{
    const auto links = [](const char *path, const char *text) {
        return arrowViolations({QString::fromLatin1(path), {QString::fromLatin1(text)}}).size();
    };
    CHECK(links("app/storage/CMakeLists.txt", "    LINKS LeverArch::Domain LeverArch::Worker") ==
          1);
    CHECK(links("app/storage/CMakeLists.txt", "    LINKS LeverArch::Domain LeverArch::Core") == 0);
}

TEST_CASE("a library outside its wall is found")
{
    CHECK(libraryViolations(file("app/worker/a.cpp", {line("#include <QTcpSocket>")})).size() == 1);
    CHECK(
        libraryViolations(file("app/parsers/a.cpp", {line("#include <poppler-qt6.h>")})).isEmpty());
    CHECK(libraryViolations(file("app/intake/a.cpp", {line("#include <poppler-qt6.h>")})).size() ==
          1);
    CHECK(libraryViolations(file("app/outputs/a.cpp", {line("#include <qpdf/QPDF.hh>")})).size() ==
          1);
    CHECK(libraryViolations(file("app/casefile/a.cpp", {line("#include <QSqlQuery>")})).size() ==
          1);
    CHECK(libraryViolations(file("app/storage/a.cpp", {line("#include <QSqlQuery>")})).isEmpty());
    CHECK(libraryViolations(file("app/models/a.cpp", {line("#include <QWidget>")})).size() == 1);
    const SourceFile build{line("app/cli/CMakeLists.txt"), {line("LINKS Qt6::Network")}};
    CHECK(libraryViolations(build).size() == 1);
}

TEST_CASE("SQL outside storage is found")
{
    const QStringList sql = {line("auto q = QStringLiteral(\"SELECT id FROM record\");")};
    CHECK(sqlViolations(file("app/casefile/a.cpp", sql)).size() == 1);
    CHECK(sqlViolations(file("app/storage/a.cpp", sql)).isEmpty());
    CHECK(sqlViolations(file("app/widgets/a.cpp", {line("tr(\"Select words and press\")")}))
              .isEmpty());
}

TEST_CASE("parsers linked into anything but the worker are found")
{
    const QStringList links = {line("target_link_libraries(x PRIVATE LeverArch::Parsers)")};
    CHECK(parserLinkViolations({line("app/shell/CMakeLists.txt"), links}).size() == 1);
    CHECK(parserLinkViolations({line("tests/intake/CMakeLists.txt"), links}).size() == 1);
    CHECK(parserLinkViolations({line("app/parsers/CMakeLists.txt"), links}).isEmpty());
}

TEST_CASE("files and functions that grow too long are found")
{
    const QStringList many(600, line("int x;"));
    CHECK(sizeViolations(file("app/core/a.cpp", many)).size() == 1);
    CHECK(sizeViolations(file("app/core/a.h", many.mid(0, 247))).isEmpty());
    CHECK(sizeViolations(file("app/core/a.h", many.mid(0, 248))).size() == 1);
    const QStringList body = many.mid(0, 71);
    CHECK(sizeViolations(
              file("app/core/a.cpp", QStringList{line("{")} + body + QStringList{line("}")}))
              .size() == 1);
    CHECK(sizeViolations(
              file("app/core/a.cpp", QStringList{line("{")} + body.mid(1) + QStringList{line("}")}))
              .isEmpty());
}

TEST_CASE("a file without its licence, or with something left to do, is found")
{
    CHECK(houseRuleViolations(file("app/core/a.h", {})).isEmpty());
    CHECK(houseRuleViolations({line("app/core/a.h"), {line("#pragma once")}}).size() == 1);
    CHECK(houseRuleViolations(file("app/core/a.h", {QStringLiteral("// TO") + line("DO: later")}))
              .size() == 1);
    CHECK(houseRuleViolations(file("app/core/MyClass.h", {})).size() == 1);
}
