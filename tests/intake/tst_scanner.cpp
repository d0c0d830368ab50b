// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/scanner.h"
#include "support/casefilefixture.h"
#include "support/qtcatch.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace LeverArch;

namespace {

/// SANE's own scanner that needs no paper, or a program of the test's that answers as told.
class ScanBench
{
public:
    /// With SANE's test devices only, whatever this computer has.
    ScanBench()
    {
        write(QStringLiteral("dll.conf"), "test\n");
        write(QStringLiteral("test.conf"), "number_of_devices 2\n");
        options.environment.insert(QStringLiteral("SANE_CONFIG_DIR"), m_folder.path());
        begin();
    }
    /// With a shell script in the place of scanimage.
    explicit ScanBench(const QByteArray &script)
    {
        write(QStringLiteral("scanimage"), "#!/bin/sh\n" + script);
        options.program = m_folder.filePath(QStringLiteral("scanimage"));
        QFile::setPermissions(options.program, QFile::ReadOwner | QFile::ExeOwner);
        begin();
    }

    void wait()
    {
        CaseFileFixture::waitUntil([this] { return over; });
        over = false;
    }
    ScanOrder order(const char *source)
    {
        ScanOrder order;
        order.device = QStringLiteral("test:0");
        scanner->askChoices(order.device);
        wait();
        for (const ScanChoice &choice : choices.sources) {
            if (choice.word == QLatin1String(source))
                order.source = choice;
        }
        for (const ScanChoice &choice : choices.colours) {
            if (choice.meaning == ScanChoice::Meaning::Grey)
                order.colour = choice;
        }
        order.dotsPerInch = choices.dotsPerInch;
        return order;
    }
    QString path() const { return m_folder.path(); }

    ScannerOptions options;
    std::unique_ptr<Scanner> scanner;
    QList<ScanDevice> devices;
    ScanChoices choices;
    QList<QByteArray> pages;
    QString trouble;
    int finished = -1;
    int percent = -1;
    bool over = false;

private:
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void begin()
    {
        scanner = std::make_unique<Scanner>(options);
        QObject::connect(scanner.get(), &Scanner::devicesFound, [this](const auto &found) {
            devices = found;
            over = true;
        });
        QObject::connect(scanner.get(), &Scanner::choicesFound, [this](const ScanChoices &found) {
            choices = found;
            over = true;
        });
        QObject::connect(scanner.get(), &Scanner::pageScanned,
                         [this](const QByteArray &png) { pages.append(png); });
        QObject::connect(scanner.get(), &Scanner::progressed, [this](int now) { percent = now; });
        QObject::connect(scanner.get(), &Scanner::finished, [this](int count) {
            finished = count;
            over = true;
        });
        QObject::connect(scanner.get(), &Scanner::failed, [this](const QString &sentence) {
            trouble = sentence;
            over = true;
        });
    }

    QTemporaryDir m_folder;
};

/// Width, height, bits and kind of colour, from the bytes where the PNG standard has them.
QList<int> headOf(const QByteArray &png)
{
    REQUIRE(png.startsWith("\x89PNG\r\n\x1a\n"));
    const auto number = [&png](int at) {
        return int(uchar(png[at]) << 24 | uchar(png[at + 1]) << 16 | uchar(png[at + 2]) << 8 |
                   uchar(png[at + 3]));
    };
    return {number(16), number(20), png[24], png[25]};
}

/// What a scan with this script for a scanner ends with.
QString troubleOf(const QByteArray &script, bool feeder = false)
{
    ScanBench bench(script);
    ScanOrder order;
    order.device = QStringLiteral("x:1");
    if (feeder)
        order.source = {QStringLiteral("ADF"), ScanChoice::Meaning::Feeder};
    bench.scanner->scan(order);
    bench.wait();
    CHECK(bench.pages.isEmpty());
    CHECK(bench.finished == -1);
    return bench.trouble;
}

} // namespace

TEST_CASE("Scanners are listed by the names people know")
{
    ScanBench bench;
    bench.scanner->findDevices();
    bench.wait();
    REQUIRE(bench.devices.size() == 2);
    CHECK(bench.devices.first().name == QStringLiteral("test:0"));
    CHECK(bench.devices.first().title ==
          QStringLiteral("Noname frontend-tester (virtual device)"));
}

TEST_CASE("What a device lets one choose is understood")
{
    ScanBench bench;
    bench.scanner->askChoices(QStringLiteral("test:0"));
    bench.wait();
    REQUIRE(bench.choices.sources.size() == 2);
    CHECK(bench.choices.sources[0].meaning == ScanChoice::Meaning::Glass);
    CHECK(bench.choices.sources[1].word == QStringLiteral("Automatic Document Feeder"));
    CHECK(bench.choices.sources[1].meaning == ScanChoice::Meaning::Feeder);
    REQUIRE(bench.choices.colours.size() == 2);
    CHECK(bench.choices.colours[0].meaning == ScanChoice::Meaning::Grey);
    CHECK(bench.choices.colours[1].meaning == ScanChoice::Meaning::Colour);
    CHECK(bench.choices.dotsPerInch == 300);

    // As other drivers write them (epson2, brother).
    const ScanChoices others = ScanChoices::fromOptions(QStringLiteral(
        "  Scan Mode:\n    --mode Lineart|True Gray|24bit Color [24bit Color]\n"
        "    --resolution 75|100|150|200|400|600dpi [75]\n"
        "    --source Flatbed|ADF Front|ADF Duplex [inactive]\n"));
    REQUIRE(others.colours.size() == 3);
    CHECK(others.colours[0].meaning == ScanChoice::Meaning::BlackAndWhite);
    CHECK(others.colours[2].word == QStringLiteral("24bit Color"));
    CHECK(others.sources.isEmpty());
    CHECK((others.dotsPerInch == 200 || others.dotsPerInch == 400));
    CHECK(ScanChoices::fromOptions(QStringLiteral("    --source ADF Duplex|Flatbed [Flatbed]\n"))
              .sources.first()
              .meaning == ScanChoice::Meaning::FeederBothSides);
    CHECK(ScanChoices::fromOptions({}).dotsPerInch == 0);
}

TEST_CASE("A page from the glass comes at 300 dots to an inch")
{
    ScanBench bench;
    bench.scanner->scan(bench.order("Flatbed"));
    bench.wait();
    REQUIRE(bench.trouble == QString());
    CHECK(bench.finished == 1);
    REQUIRE(bench.pages.size() == 1);
    // The test device's glass is 80 by 100 mm; grey is kind 0.
    CHECK(headOf(bench.pages.first()) == QList<int>{944, 1181, 8, 0});
    CHECK(bench.percent == 100);
}

TEST_CASE("A feeder gives page after page until it is empty, and leaves no file")
{
    ScanBench bench;
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    bench.scanner->scan(bench.order("Automatic Document Feeder"));
    bench.wait();
    CHECK(bench.finished == 10); // SANE's manual (sane-test): empty after 10 scans.
    REQUIRE(bench.pages.size() == 10);
    CHECK(headOf(bench.pages.last()) == QList<int>{944, 1181, 8, 0});
    CHECK(QDir(runtime).entryList({QStringLiteral("leverarch-scan-*")}).isEmpty());
}

TEST_CASE("A scan that is stopped ends, and keeps the pages that came")
{
    // Gives one page, then waits for a second sheet until it is told to stop.
    ScanBench bench("for a in \"$@\"; do case $a in --batch=*) to=${a#--batch=};; esac; done\n"
                    "page=${to%\\%d.png}1.png\n"
                    "printf one > \"$page\"; echo \"$page\"\n"
                    "trap 'exit 0' TERM\n"
                    "while :; do :; done\n");
    ScanOrder order;
    order.source = {QStringLiteral("ADF"), ScanChoice::Meaning::Feeder};
    bench.scanner->scan(order);
    CaseFileFixture::waitUntil([&] { return bench.pages.size() == 1; });
    CHECK(bench.pages.first() == "one");
    bench.scanner->cancel();
    bench.wait();
    CHECK(bench.finished == 1);
    CHECK(bench.trouble.isEmpty());
}

TEST_CASE("What is wrong with a scanner is said with what to do")
{
    // The words are sane_strstatus()'s, the numbers SANE_Status's, from the SANE standard 1.06.
    CHECK(troubleOf("echo 'scanimage: sane_start: Document feeder out of documents' >&2; exit 7",
                    true)
              .contains(QStringLiteral("feeder is empty")));
    CHECK(troubleOf("echo 'scanimage: sane_read: Document feeder jammed' >&2; exit 6", true)
              .contains(QStringLiteral("stuck")));
    CHECK(troubleOf("echo 'scanimage: sane_start: Scanner cover is open' >&2; exit 8")
              .contains(QStringLiteral("lid")));
    CHECK(troubleOf("echo 'scanimage: sane_start: Device busy' >&2; exit 3")
              .contains(QStringLiteral("Another program")));
    CHECK(troubleOf("echo 'scanimage: open of device x:1 failed: Invalid argument' >&2; exit 1")
              .contains(QStringLiteral("switched on")));
    CHECK(troubleOf("echo 'scanimage: sane_read: Error during device I/O' >&2; exit 9")
              .contains(QStringLiteral("stopped in the middle")));
    CHECK_FALSE(troubleOf("kill -9 $$").isEmpty());
    CHECK_FALSE(troubleOf("exit 0").isEmpty()); // No page, and no word why.
}

TEST_CASE("SANE's own errors are understood, not only those we think of")
{
    ScanBench bench;
    ScanOrder order = bench.order("Flatbed");
    order.device = QStringLiteral("test:7");
    bench.scanner->scan(order);
    bench.wait();
    CHECK(bench.trouble.contains(QStringLiteral("switched on")));
}

TEST_CASE("No scanner, and no program that scans, are told apart")
{
    ScanBench none("exit 0");
    none.scanner->findDevices();
    none.wait();
    CHECK(none.devices.isEmpty());
    CHECK(none.trouble.isEmpty());

    ScannerOptions missing;
    missing.program = QStringLiteral("/nonexistent/scanimage");
    CHECK_FALSE(Scanner::isInstalled(missing));
    Scanner scanner(missing);
    QString said;
    QObject::connect(&scanner, &Scanner::failed, [&said](const QString &words) { said = words; });
    scanner.findDevices();
    CHECK(said.contains(QStringLiteral("sane-utils")));
    CHECK_FALSE(scanner.isBusy());
}
