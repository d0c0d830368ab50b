// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"
#include "support/samplepdf.h"
#include "support/testworkers.h"

#include <QDir>
#include <QFile>

#include <csignal>
#include <thread>
#include <unistd.h>

using namespace LeverArch;

namespace {

/// Page 2 draws a form that draws two forms that draw two forms …: 2^40 of them.
QByteArray hangingPdf()
{
    constexpr int depth = 40;
    QList<QByteArray> objects = {
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/MediaBox[0 0 595 842]/Kids[4 0 R 5 0 R 6 0 R]/Count 3>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        "<</Type/Page/Parent 2 0 R/Contents 7 0 R/Resources<</Font<</F 3 0 R>>>>>>",
        "<</Type/Page/Parent 2 0 R/Contents 8 0 R/Resources<</XObject<</X 9 0 R>>>>>>",
        "<</Type/Page/Parent 2 0 R/Contents 7 0 R/Resources<</Font<</F 3 0 R>>>>>>",
        streamOf("BT /F 12 Tf 72 700 Td (Fine) Tj ET"),
        streamOf("/X Do")};
    for (int i = 0; i < depth; ++i) {
        const QByteArray next = QByteArray::number(10 + i) + " 0 R";
        objects += streamOf("/A Do /B Do", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources"
                                           "<</XObject<</A " +
                                               next + "/B " + next + ">>>>");
    }
    objects += streamOf("0 0 1 1 re f", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]");
    return pdfOf(objects);
}

std::unique_ptr<DocumentSession> opened(WorkerPool &pool, const QByteArray &pdf)
{
    return must(pool.open(must(SharedBytes::fromBytes(pdf)), {}));
}

/// Our own children that are workers.
QList<pid_t> workers()
{
    QList<pid_t> found;
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/%1/stat").arg(entry));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray stat = file.readAll();
        const qsizetype name = stat.lastIndexOf(')');
        const QList<QByteArray> rest = stat.mid(name + 2).split(' ');
        if (stat.contains("(leverarch-work") && rest.size() > 1 && rest[0] != "Z" &&
            rest[1].toInt() == ::getpid())
            found += entry.toInt();
    }
    return found;
}

} // namespace

TEST_CASE("A page that hangs is given up after two tries, and the pages around it are read")
{
    WorkerOptions options = testWorkers();
    options.patience = std::chrono::milliseconds(700);
    WorkerPool pool(options);
    const auto session = opened(pool, hangingPdf());
    QStringList texts;
    QStringList problems;
    must(session->readAll(
        [&](PageReading &&reading) -> Result<void> {
            texts += reading.text.text;
            problems += reading.problem;
            return {};
        },
        {}));
    CHECK(texts == QStringList{QStringLiteral("Fine"), QString(), QStringLiteral("Fine")});
    CHECK(problems[0].isEmpty());
    CHECK_FALSE(problems[1].isEmpty());
    CHECK(problems[2].isEmpty());
    // It is not tried a third time.
    const auto again = session->readPage(2);
    REQUIRE_FALSE(again.ok());
    CHECK(again.error().code == Error::Code::WorkerLost);
    CHECK(must(session->readPage(3)).text.text == QStringLiteral("Fine"));
}

TEST_CASE("Whoever waits for a page that hangs can stop waiting")
{
    WorkerPool pool(testWorkers());
    const auto session = opened(pool, hangingPdf());
    Cancellation cancellation;
    // From another thread, as the window does.
    std::thread person([&cancellation] { cancellation.cancel(); });
    const auto image = session->render(2, 1, cancellation);
    person.join();
    REQUIRE_FALSE(image.ok());
    CHECK(image.error().code == Error::Code::Cancelled);
    CHECK(must(session->readPage(1)).text.text == QStringLiteral("Fine"));
}

TEST_CASE("A worker killed between two calls is replaced without a word")
{
    WorkerPool pool(testWorkers());
    const auto session = opened(pool, pdfWithPages({"One", "Two"}));
    CHECK(must(session->readPage(1)).text.text == QStringLiteral("One"));
    const QList<pid_t> before = workers();
    REQUIRE(before.size() == 1);
    ::kill(before[0], SIGKILL);
    CHECK(must(session->readPage(2)).text.text == QStringLiteral("Two"));
    CHECK(must(session->render(2, 1, {})).width() == 595);
}

TEST_CASE("No worker is left behind when its pool goes")
{
    {
        WorkerPool pool(testWorkers());
        const auto session = opened(pool, pdfWithPages({"One"}));
        CHECK(workers().size() == 1);
    }
    CHECK(workers().isEmpty());
}
