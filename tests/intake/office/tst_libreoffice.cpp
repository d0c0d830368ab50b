// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/office/libreoffice.h"
#include "intake/office/printedstream.h"
#include "support/outsideprogram.h"
#include "support/qtcatch.h"

#include <QDir>

#include <fcntl.h>
#include <unistd.h>

using namespace LeverArch;

namespace {

OfficeFile rtf(const QByteArray &words)
{
    return {must(SharedBytes::fromBytes("{\\rtf1\\ansi " + words + "\\par}")),
            QStringLiteral("rtf")};
}

OfficeFile rubbish()
{
    return {must(SharedBytes::fromBytes("PK\x03\x04 this is no document")),
            QStringLiteral("docx")};
}

QString wordsOf(const Result<SharedBytes> &pdf)
{
    REQUIRE(pdf.ok());
    const FileOutside file(*pdf);
    return outsideProgram(QStringLiteral("pdftotext"), {file.path(), QStringLiteral("-")});
}

/// A program in LibreOffice's place that tries what a hostile document would have it do. What it
/// says comes out as the first file's pages.
class Impostor
{
public:
    explicit Impostor(const QByteArray &commands)
    {
        REQUIRE(QDir(m_folder.path()).mkdir(QStringLiteral("program")));
        QFile script(program());
        REQUIRE(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\nsay() { printf '%s\\n' \"$1\" >> /out/0.pdf; }\n" + commands);
        script.setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
    }
    LibreOfficeOptions options() const
    {
        LibreOfficeOptions options;
        options.program = program();
        return options;
    }

private:
    QString program() const { return m_folder.filePath(QStringLiteral("program/soffice")); }

    QTemporaryDir m_folder{QStringLiteral(LEVERARCH_BIN_DIR "/impostor-XXXXXX")};
};

} // namespace

TEST_CASE("LibreOffice lays files out in one run, and one that it cannot read spoils no other")
{
    LibreOffice office;
    REQUIRE(office.isInstalled());
    CHECK(office.name().startsWith(QLatin1String("LibreOffice ")));
    const auto printed =
        office.print({rtf("Fourteen posts"), rubbish(), rtf("of six hundred and twenty")}, {});
    REQUIRE(printed.size() == 3);
    CHECK(wordsOf(printed.at(0)).contains(QLatin1String("Fourteen posts")));
    CHECK(wordsOf(printed.at(2)).contains(QLatin1String("of six hundred and twenty")));
    // Whether it makes something of rubbish is its own affair; that it ends is ours.
    if (!printed.at(1).ok())
        CHECK(printed.at(1).error().code == Error::Code::Damaged);
}

TEST_CASE("From LibreOffice's room neither the network nor a person's files can be reached")
{
    const FileOutside secret("the branch's own");
    const Impostor impostor(
        "echo 'convert /in/0.rtf -> /out/0.pdf'\n"
        "say \"word $(cat /in/0.rtf)\"\n"
        "say \"routes $(grep -c . /proc/net/route)\"\n"
        "say \"links $(grep -c : /proc/net/dev)\"\n"
        "say \"secret $(cat " + QFile::encodeName(secret.path()) + " 2>/dev/null)\"\n"
        "say \"people $(cat /etc/passwd /etc/hostname 2>/dev/null)\"\n"
        "say \"home $(ls -A /home /root 2>/dev/null | tr '\\n' ' ')\"\n"
        "touch /usr/bin/x /etc/x 2>/dev/null && say wrote\n"
        "say \"others $(ls -d /proc/[0-9]* | wc -l)\"\n"
        "say \"environment $(env | grep -c -v -E "
        "'^(HOME|PATH|LANG|TMPDIR|SAL_USE_VCLPLUGIN|PWD|OLDPWD|SHLVL|_)=')\"\n");
    LibreOffice office(impostor.options());
    const auto printed = office.print({rtf("Fourteen")}, {});
    REQUIRE(printed.size() == 1);
    INFO((printed.front().ok() ? QString() : printed.front().error().detail).toStdString());
    REQUIRE(printed.front().ok());
    const QString said = QString::fromUtf8(must(printed.front()->view()).toByteArray());
    INFO(said.toStdString());
    CHECK(said.contains(QLatin1String("Fourteen")));
    CHECK(said.contains(QLatin1String("routes 1\n"))); // The heading alone.
    CHECK(said.contains(QLatin1String("links 1\n")));  // The loopback.
    CHECK(said.contains(QLatin1String("secret \n")));
    CHECK(said.contains(QLatin1String("people \n")));
    CHECK(said.contains(QLatin1String("home /home: room ")) != said.contains(QLatin1String("home room")));
    CHECK_FALSE(said.contains(QLatin1String("wrote")));
    CHECK(said.contains(QLatin1String("environment 0\n")));
    const int others = said.section(QLatin1String("others "), 1).section(u'\n', 0, 0).toInt();
    CHECK(others > 0);
    CHECK(others < 10);
}

TEST_CASE("LibreOffice's room gets no descriptor but its own files, and cannot fill the memory")
{
    // As a library may open one that is not closed when another program is started.
    const int leaking = ::open("/etc/hostname", O_RDONLY);
    REQUIRE(leaking >= 0);
    const Impostor impostor(
        "echo 'convert /in/0.rtf -> /out/0.pdf'\n"
        "for link in /proc/[0-9]*/fd/*; do say \"open $(readlink $link)\"; done\n"
        "for place in /tmp /home /in /out /dev/shm; do "
        "say \"room at $place $(stat -f -c '%b %S' $place)\"; done\n"
        "touch /x 2>/dev/null && say wrote\n"
        "touch /dev/x 2>/dev/null && say wrote\n");
    LibreOffice office(impostor.options());
    const auto printed = office.print({rtf("Fourteen")}, {});
    ::close(leaking);
    REQUIRE(printed.size() == 1);
    INFO((printed.front().ok() ? QString() : printed.front().error().detail).toStdString());
    REQUIRE(printed.front().ok());
    const QString said = QString::fromUtf8(must(printed.front()->view()).toByteArray());
    INFO(said.toStdString());
    CHECK(said.contains(QLatin1String("open ")));
    CHECK_FALSE(said.contains(QLatin1String("hostname")));
    CHECK_FALSE(said.contains(QLatin1String("wrote")));
    for (const char *place : {"/tmp", "/home", "/in", "/out", "/dev/shm"}) {
        const QStringList size =
            said.section(QStringLiteral("room at %1 ").arg(QLatin1String(place)), 1)
                .section(u'\n', 0, 0)
                .split(u' ');
        REQUIRE(size.size() == 2);
        CHECK(size.at(0).toLongLong() * size.at(1).toLongLong() <= qint64(2) << 30);
    }
}

TEST_CASE("A file that hangs, or ends the run, costs itself only, after a second try by itself")
{
    // Speaks as soffice does. What says "hang" hangs it, what says "crash" ends it.
    const Impostor impostor("for file in \"$@\"; do case $file in /in/*) "
                            "echo \"convert $file -> /out/x.pdf using filter : x\"; "
                            "number=${file##*/}; number=${number%.*}; "
                            "grep -q hang $file && sleep 1000; grep -q crash $file && kill -9 $$; "
                            "cat $file > /out/$number.pdf;; esac; done\n");
    LibreOfficeOptions options = impostor.options();
    options.patience = std::chrono::milliseconds(1000);
    options.patienceAlone = std::chrono::milliseconds(1000);
    LibreOffice office(options);
    const auto printed = office.print(
        {rtf("one"), rtf("hang"), rtf("two"), rtf("crash"), rtf("three"), rtf("hang")}, {});
    REQUIRE(printed.size() == 6);
    const auto said = [&printed](int i) {
        return printed.at(i).ok() ? must(printed.at(i)->view()).toByteArray() : QByteArray("none");
    };
    CHECK(said(0).contains("one"));
    CHECK(said(1) == "none");
    CHECK(printed.at(1).error().code == Error::Code::WorkerLost);
    CHECK(said(2).contains("two"));
    CHECK(said(3) == "none");
    CHECK(said(4).contains("three"));
    CHECK(said(5) == "none");
}

TEST_CASE("A cancelled run of LibreOffice makes nothing")
{
    Cancellation cancelled;
    cancelled.cancel();
    LibreOffice office;
    const auto none = office.print({rtf("Fourteen"), rtf("posts")}, cancelled);
    REQUIRE(none.size() == 2);
    CHECK(none.front().error().code == Error::Code::Cancelled);
    CHECK(none.back().error().code == Error::Code::Cancelled);
}

TEST_CASE("Where LibreOffice or bubblewrap is not there, it says so")
{
    LibreOfficeOptions options;
    options.program = QStringLiteral("/nowhere/soffice");
    CHECK_FALSE(LibreOffice(options).isInstalled());
    CHECK(LibreOffice(options).name().isEmpty());
    LibreOfficeOptions walls;
    walls.bubblewrap = QStringLiteral("/nowhere/bwrap");
    CHECK_FALSE(LibreOffice(walls).isInstalled());
}

TEST_CASE("What comes out of the room is believed in its form only")
{
    PrintedStream stream(3);
    REQUIRE(stream.take("0.pdf 3\nabc2.pd").ok());
    REQUIRE(stream.take("f 2\nx").ok());
    CHECK(must(stream.file(0)->view()) == QByteArrayView("abc"));
    CHECK_FALSE(stream.file(2)); // Not whole.
    REQUIRE(stream.take("y").ok());
    CHECK(must(stream.file(2)->view()) == QByteArrayView("xy"));
    CHECK_FALSE(stream.file(1));

    for (const char *hostile : {"3.pdf 1\nx", "0.pdf 0\n", "0.pdf -1\n", "../0.pdf 1\nx",
                                "0.pdf 99999999999\n", "\n", "0.pdf 1 \nx"}) {
        PrintedStream fresh(3);
        INFO(hostile);
        CHECK_FALSE(fresh.take(hostile).ok());
    }
    PrintedStream twice(3);
    CHECK_FALSE(twice.take("0.pdf 1\na0.pdf 1\nb").ok());
    PrintedStream endless(3);
    CHECK_FALSE(endless.take(QByteArray(1000, '7')).ok());
}
