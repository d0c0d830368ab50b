// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "intake/filelist.h"
#include "intake/intake.h"
#include "support/casefilefixture.h"
#include "support/outsideprogram.h"
#include "support/samplepdf.h"
#include "support/testworkers.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <algorithm>

using namespace LeverArch;

namespace {

/// A case file and a folder of containers, which Python makes.
class Containers : public CaseFileFixture
{
public:
    Containers() : workers(testWorkers()), intake(file(), workers)
    {
        QDir().mkpath(folder());
        intake.setOffice(nullptr);
    }

    QString folder() { return path(QStringLiteral("in")); }

    /// Commands of Python with the folder as the current one.
    void make(const char *commands)
    {
        const QString said = outsideProgram(
            QStringLiteral("python3"),
            {QStringLiteral("-c"),
             QStringLiteral("import os, sys, io, zipfile, warnings\n"
                            "from email.message import EmailMessage\n"
                            "warnings.simplefilter('ignore')\nos.chdir(sys.argv[1])\n") +
                 QLatin1String(commands),
             folder()});
        REQUIRE(said.toStdString() == "");
    }
    IntakeReport bring(Progress &progress, Cancellation cancellation = {})
    {
        return must(intake.run({folder()}, progress, cancellation));
    }
    IntakeReport bring()
    {
        NoProgress quiet;
        return bring(quiet);
    }
    IntakeReport goOn()
    {
        NoProgress quiet;
        return must(intake.resume(must(read().ledger().unfinished()).front().id, quiet));
    }

    WorkerPool workers;
    Intake intake;
};

/// Stops a run as soon as so many files have their lines.
class StopAfter final : public Progress
{
public:
    explicit StopAfter(qint64 lines) : m_lines(lines) {}
    Cancellation cancellation;
    void report(qint64 done, qint64, const QString &) override
    {
        if (done >= m_lines)
            cancellation.cancel();
    }

private:
    qint64 m_lines;
};

/// Stops a run as soon as all these files have their lines, whichever worker was slow with which.
class StopWithLines final : public Progress
{
public:
    StopWithLines(Containers &bench, const QStringList &names) : m_bench(bench)
    {
        for (const QString &name : names)
            m_missing.insert(bench.folder() + u'/' + name);
    }
    Cancellation cancellation;
    void report(qint64, qint64, const QString &) override
    {
        for (const IntakeInfo &account : must(m_bench.read().ledger().unfinished())) {
            for (const LedgerEntry &line : must(m_bench.read().ledger().entries(account.id)))
                m_missing.remove(line.path);
        }
        if (m_missing.isEmpty())
            cancellation.cancel();
    }

private:
    Containers &m_bench;
    QSet<QString> m_missing;
};

QStringList paths(const IntakeReport &report, const QString &folder)
{
    QStringList found;
    for (const LedgerEntry &entry : report.entries)
        found.append(entry.path.mid(folder.size() + 1));
    found.sort();
    return found;
}

constexpr auto zipInZip = "inner = io.BytesIO()\n"
                          "with zipfile.ZipFile(inner, 'w') as z:\n"
                          "  for name in ('a', 'b', 'c'): z.writestr(name + '.txt', name * 40)\n"
                          "with zipfile.ZipFile('outer.zip', 'w') as z:\n"
                          "  z.writestr('inner.zip', inner.getvalue())\n";

const QStringList allOfZipInZip = {
    QStringLiteral("outer.zip"), QStringLiteral("outer.zip/inner.zip"),
    QStringLiteral("outer.zip/inner.zip/a.txt"), QStringLiteral("outer.zip/inner.zip/b.txt"),
    QStringLiteral("outer.zip/inner.zip/c.txt")};

int openDescriptors()
{
    return int(QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System).size());
}

} // namespace

TEST_CASE("a run that stopped when the last file inside a file was in goes on with what lies in that")
{
    Containers bench;
    bench.make(zipInZip);
    StopAfter stop(2); // The lines of both zips.
    const IntakeReport first = bench.bring(stop, stop.cancellation);
    REQUIRE(first.info.files() == 2);

    QStringList expected = allOfZipInZip;
    SECTION("with the file where it was") {}
    SECTION("with the file gone")
    {
        REQUIRE(QFile::remove(bench.folder() + QStringLiteral("/outer.zip")));
    }
    SECTION("with another file in its place, which comes in as well")
    {
        bench.make("with zipfile.ZipFile('outer.zip', 'w') as z: z.writestr('other.txt', 'x')");
        expected += {QStringLiteral("outer.zip"), QStringLiteral("outer.zip/other.txt")};
        expected.sort();
    }
    const IntakeReport whole = bench.goOn();
    CHECK(paths(whole, bench.folder()) == expected);
    CHECK(whole.info.stored == expected.size());
    const auto account = must(bench.read().ledger().intake(whole.info.id));
    CHECK(account.finished);
    CHECK(account.stored == expected.size());
    CHECK(account.files() == expected.size());
}

TEST_CASE("files beyond those that are named have one refused line that counts them")
{
    auto container = std::make_shared<Container>();
    container->path = QStringLiteral("box");
    container->budget = std::make_shared<ContainerBudget>();
    FileMember member;
    member.name = QStringLiteral("…"); // What the line itself is called.
    FileList files({{{}, QStringLiteral("box"), {}, {}}});
    files.take();
    CHECK(files.addMembers(0, {container, {member}, 1'234}) == 2);
    CHECK(files.take().source.path == QStringLiteral("box/…"));
    const PaperSource rest = files.take().source;
    CHECK(rest.path == QStringLiteral("box/… (2)"));
    CHECK(rest.files == 1'234);
    REQUIRE(rest.refusal);
    CHECK(rest.refusal->code == QLatin1String("too_many_inside"));
    CHECK(rest.refusal->reason.startsWith(QLatin1String("1,234 files more lie inside it")));
}

TEST_CASE("every file of a zip that holds more than can be named is accounted for")
{
    Containers bench;
    bench.make("with zipfile.ZipFile('many.zip', 'w') as z:\n"
               "  for i in range(50003): z.writestr(f'{i}/.DS_Store', b'')\n");
    const auto checkSums = [&bench](const IntakeInfo &sums) {
        CHECK(sums.stored == 1);
        CHECK(sums.refused == 50'003);
        CHECK(sums.files() == 50'004);
        CHECK(must(bench.read().ledger().entries(sums.id)).size() == 50'002);
    };
    const IntakeReport report = bench.bring();
    checkSums(report.info);
    checkSums(must(bench.read().ledger().intake(report.info.id)));
    CHECK(report.entries.back().files == 3);
    CHECK(report.entries.back().code == QLatin1String("too_many_inside"));
    CHECK(report.entries.front().members == 50'001);
    const Record zip = must(bench.read().records().record(report.entries.front().record));
    CHECK(zip.text("intake_note").contains(QLatin1String("3 files more lie inside it")));
    // Another try would come to the same.
    CHECK(must(bench.read().ledger().stillRefusedInside()).isEmpty());
}

TEST_CASE("a container that cannot be listed a second time says so in its line")
{
    Containers bench;
    bench.make(zipInZip);
    StopAfter stop(2);
    bench.bring(stop, stop.cancellation);
    WorkerOptions silent;
    silent.program = QStringLiteral(LEVERARCH_BIN_DIR "/hostileworker");
    silent.patience = std::chrono::milliseconds(100);
    WorkerPool dying(silent);
    Intake other(bench.file(), dying);
    other.setOffice(nullptr);
    NoProgress quiet;
    const Id account = must(bench.read().ledger().unfinished()).front().id;
    const IntakeReport report = must(other.resume(account, quiet));
    CHECK(report.info.finished);
    CHECK(report.info.files() == 2);
    const auto noted = [](const LedgerEntry &entry) {
        return entry.code == QLatin1String("inside_unread") && !entry.reason.isEmpty();
    };
    CHECK(noted(report.entries.front()));
    const auto lines = must(bench.read().ledger().entries(account));
    REQUIRE(lines.size() == 2);
    CHECK(noted(lines.front()));
    CHECK(lines.front().status == LedgerEntry::Status::Stored);

    // What is still in it comes when it is brought in once more.
    const IntakeReport again = bench.bring();
    CHECK(paths(again, bench.folder()) == allOfZipInZip);
    CHECK(again.info.stored == 3);
}

TEST_CASE("papers of an unfinished import that were taken back come in again when it is gone on with")
{
    Containers bench;
    bench.make(zipInZip);
    // Large papers come first.
    bench.make("for name in ('a', 'b'): open(name + '.txt', 'w').write('first ' * 300)\n"
               "for i in range(200): open(f'z{i}.txt', 'w').write(f'letter {i}')\n");
    StopWithLines stop(bench, allOfZipInZip + QStringList{QStringLiteral("a.txt")});
    REQUIRE_FALSE(bench.bring(stop, stop.cancellation).info.finished);
    must(bench.file().undo());

    SECTION("with the files where they were") {}
    SECTION("with files gone")
    {
        for (const char *name : {"/a.txt", "/outer.zip"})
            REQUIRE(QFile::remove(bench.folder() + QLatin1String(name)));
    }
    const IntakeReport whole = bench.goOn();
    CHECK(whole.info.stored == 206);
    CHECK(whole.info.duplicates == 1);
    CHECK(whole.info.files() == 207);
    const auto account = must(bench.read().ledger().intake(whole.info.id));
    CHECK(account.finished);
    CHECK(account.files() == 207);
    QSet<QString> distinct;
    for (const LedgerEntry &line : must(bench.read().ledger().entries(account.id))) {
        distinct.insert(line.path);
        INFO(line.path.toStdString());
        CHECK(bench.read().records().record(line.record).ok());
    }
    CHECK(distinct.size() == 207);
    const auto inZip = [](const LedgerEntry &line) {
        return line.path.endsWith(QLatin1String("inner.zip/a.txt"));
    };
    const auto member = std::find_if(whole.entries.begin(), whole.entries.end(), inZip);
    REQUIRE(member != whole.entries.end());
    CHECK(must(bench.read().links().linksOf(member->record)).size() == 1);
}

TEST_CASE("a paper put in the place of another before an import is gone on with is a line of its own")
{
    Containers bench;
    bench.make("for i in range(40): open(f'{i:02}.txt', 'w').write(f'letter {i:02}')\n");
    StopAfter stop(12);
    const IntakeReport first = bench.bring(stop, stop.cancellation);
    const auto before = std::find_if(
        first.entries.begin(), first.entries.end(),
        [](const LedgerEntry &line) { return line.path.endsWith(QLatin1String("/00.txt")); });
    REQUIRE(before != first.entries.end());
    // As long as before, and as old.
    bench.make("was = os.stat('00.txt')\nopen('00.txt', 'w').write('letter xx')\n"
               "os.utime('00.txt', ns=(was.st_atime_ns, was.st_mtime_ns))\n");
    const IntakeReport whole = bench.goOn();
    CHECK(whole.info.stored == 41);
    QSet<QString> bytes;
    for (const LedgerEntry &line : whole.entries) {
        if (line.path == before->path)
            bytes.insert(line.sha256);
    }
    CHECK(bytes.size() == 2);
    CHECK(bytes.contains(before->sha256));
    CHECK(must(bench.read().ledger().intake(whole.info.id)).files() == 41);
}

TEST_CASE("a zip whose inner zip was left unlisted is opened again by the next import, and then no more")
{
    Containers bench;
    bench.make(zipInZip);
    StopAfter stop(2);
    bench.bring(stop, stop.cancellation);
    const IntakeReport second = bench.bring();
    CHECK(paths(second, bench.folder()) == allOfZipInZip);
    CHECK(second.info.duplicates == 2);
    CHECK(second.info.stored == 3);
    const IntakeReport third = bench.bring();
    CHECK(paths(third, bench.folder()) == QStringList{QStringLiteral("outer.zip")});
}

TEST_CASE("the report of a run that went on has what lies in containers that were whole before")
{
    Containers bench;
    bench.make("with zipfile.ZipFile('a.zip', 'w') as z:\n"
               "  z.writestr('one.txt', 'one'); z.writestr('two.txt', 'two')\n"
               "for i in range(40): open(f'b{i}.txt', 'w').write(f'letter {i}')\n");
    StopAfter stop(10);
    REQUIRE(bench.bring(stop, stop.cancellation).info.files() < 43);
    const IntakeReport whole = bench.goOn();
    CHECK(whole.info.stored == 43);
    CHECK(whole.entries.size() == 43);
}

TEST_CASE("the bytes of a container go when what lies in it is in")
{
    class Watch final : public Progress
    {
    public:
        int most = 0;
        void report(qint64, qint64, const QString &) override
        {
            most = std::max(most, openDescriptors());
        }
    };
    Containers bench;
    bench.make("for i in range(120):\n"
               "  m = EmailMessage(); m['From'] = 'rep@example.org'; m['Subject'] = f'Rota {i}'\n"
               "  m.set_content(f'Dear all {i}')\n"
               "  m.add_attachment(f'rota {i}'.encode(), maintype='text', subtype='plain', "
               "filename='rota.txt')\n"
               "  open(f'{i}.eml', 'wb').write(m.as_bytes())\n");
    const int before = openDescriptors();
    Watch watch;
    CHECK(bench.bring(watch).info.stored == 240);
    CHECK(watch.most - before < 100);
}

TEST_CASE("one small file many times over in a zip makes no large case file")
{
    Containers bench;
    bench.make("with zipfile.ZipFile('many.zip', 'w') as z:\n"
               "  for i in range(600): z.writestr(f'a rather long name of a logo {i}.txt', 'logo')\n");
    const IntakeReport report = bench.bring();
    CHECK(report.info.stored == 2);
    CHECK(report.info.duplicates == 599);
    for (const LedgerEntry &entry : report.entries) {
        if (entry.status == LedgerEntry::Status::Stored)
            CHECK(must(bench.read().records().record(entry.record)).text("file_name").size() < 1200);
    }
}

TEST_CASE("twenty thousand files of one name inside one file keep their order and differ")
{
    auto container = std::make_shared<Container>();
    container->path = QStringLiteral("box");
    container->budget = std::make_shared<ContainerBudget>();
    OpenedContainer opened{container, {}};
    FileMember member;
    member.name = QStringLiteral("note (2).txt");
    opened.members.append(member);
    member.name = QStringLiteral("note.txt");
    for (qsizetype i = 1; i < Limit::members; ++i)
        opened.members.append(member);
    FileList files({{{}, QStringLiteral("box"), {}, {}}});
    files.take();
    files.addMembers(0, opened);
    QStringList found;
    while (!files.isEmpty())
        found.append(files.take().source.path);
    CHECK(found.size() == Limit::members);
    CHECK(QSet<QString>(found.begin(), found.end()).size() == Limit::members);
    CHECK(found.mid(0, 4) ==
          QStringList{QStringLiteral("box/note (2).txt"), QStringLiteral("box/note.txt"),
                      QStringLiteral("box/note (3).txt"), QStringLiteral("box/note (4).txt")});
}

TEST_CASE("two names that are no text are two files also for a run that goes on")
{
    Containers bench;
    bench.make("for i in (0xfe, 0xff): open(b'minutes' + bytes([i]) + b'.txt', 'w').write(str(i))\n");
    StopAfter stop(1);
    const IntakeReport first = bench.bring(stop, stop.cancellation);
    const IntakeReport whole = first.info.finished ? first : bench.goOn();
    CHECK(whole.info.stored == 2);
    CHECK(whole.entries.at(0).path != whole.entries.at(1).path);
}

TEST_CASE("what is attached to a locked PDF comes in with the password that opens it")
{
    Containers bench;
    const FileOutside paper(pdfWithPages({"Letter of the director"}));
    const FileOutside annex("twelve posts go");
    outsideProgram(QStringLiteral("qpdf"),
                   {paper.path(), QStringLiteral("--add-attachment"), annex.path(),
                    QStringLiteral("--filename=annex.txt"), QStringLiteral("--"),
                    QStringLiteral("--encrypt"), QStringLiteral("hush"), QStringLiteral("owner"),
                    QStringLiteral("256"), QStringLiteral("--"),
                    bench.folder() + QStringLiteral("/locked.pdf")});
    bench.intake.setPasswordPrompt([](const QString &, int) { return QStringLiteral("hush"); });
    const IntakeReport report = bench.bring();
    CHECK(paths(report, bench.folder()) ==
          QStringList{QStringLiteral("locked.pdf"), QStringLiteral("locked.pdf/annex.txt")});
    CHECK(report.info.stored == 2);
    const auto links = must(bench.read().links().linksOf(report.entries.back().record));
    REQUIRE(links.size() == 1);
    CHECK(links.front().relation == QLatin1String("attached_to"));
    CHECK(links.front().to == report.entries.front().record);

    // Taken back and brought in again, it is as it was.
    must(bench.file().undo());
    const IntakeReport again = bench.bring();
    CHECK(again.info.stored == 2);
    const auto versions =
        must(bench.read().documents().versionsOf(again.entries.front().record));
    REQUIRE(versions.size() == 1);
    CHECK(versions.front().password == QLatin1String("hush"));
}

TEST_CASE("what was refused inside a file is tried again, out of the case file, and nothing beside it")
{
    Containers bench;
    bench.make("doc = b'\\xd0\\xcf\\x11\\xe0\\xa1\\xb1\\x1a\\xe1' + bytes(16) + "
               "b'\\x3e\\0\\x03\\0\\xfe\\xff\\x09\\0' + bytes(3000)\n"
               "inner = io.BytesIO()\n"
               "with zipfile.ZipFile(inner, 'w') as z: z.writestr('old.doc', doc)\n"
               "with zipfile.ZipFile('outer.zip', 'w') as z:\n"
               "  for i in range(5): z.writestr(f'{i}.txt', f'letter {i}')\n"
               "  z.writestr('inner.zip', inner.getvalue()); z.writestr('.DS_Store', 'x')\n");
    const IntakeReport first = bench.bring();
    CHECK(first.info.stored == 7);
    CHECK(first.info.refused == 2);
    REQUIRE(QFile::remove(bench.folder() + QStringLiteral("/outer.zip")));
    NoProgress quiet;
    for (int i = 0; i < 2; ++i) {
        const auto inside = must(bench.read().ledger().stillRefusedInside());
        REQUIRE(inside.size() == 1);
        CHECK(inside.front().path.endsWith(QLatin1String("outer.zip/inner.zip/old.doc")));
        const IntakeReport again = must(bench.intake.retryRefused(quiet));
        CHECK(paths(again, bench.folder()) ==
              QStringList{QStringLiteral("outer.zip"), QStringLiteral("outer.zip/inner.zip"),
                          QStringLiteral("outer.zip/inner.zip/old.doc")});
        CHECK(again.info.duplicates == 2);
        CHECK(again.info.refused == 1);
        CHECK(again.info.finished);
    }
    CHECK(must(bench.read().ledger().stillRefused()).isEmpty());
}

TEST_CASE("marks that came in with a paper come again when it is brought in again after an undo")
{
    Containers bench;
    QFile file(bench.folder() + QStringLiteral("/marked.pdf"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pdfOf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Annots[4 0 R]/Resources<<>>>>",
                      "<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents(Ask the director)>>"}));
    file.close();
    const auto marks = [&bench] {
        RecordQuery query;
        query.kinds = {QString::fromLatin1(Kind::annotation)};
        return must(bench.read().records().find(query)).size();
    };
    CHECK(bench.bring().info.stored == 1);
    REQUIRE(marks() == 1);
    must(bench.file().undo());
    REQUIRE(marks() == 0);
    CHECK(bench.bring().info.stored == 1);
    CHECK(marks() == 1);
}
