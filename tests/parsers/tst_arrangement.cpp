// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filefixture.h"
#include "support/samplepdf.h"

using namespace LeverArch;

namespace {

ArrangeJob twoPapers()
{
    ArrangeJob job;
    job.sources = {{must(SharedBytes::fromBytes(pdfWithPages({"Alpha", "Beta", "Gamma"}))), {}},
                   {must(SharedBytes::fromBytes(pdfWithPages({"Delta"}))), {}}};
    job.title = QStringLiteral("Split letter");
    return job;
}

} // namespace

TEST_CASE("Pages come in the order that was asked for, turned as asked")
{
    WorkerPool pool(testWorkers());
    ArrangeJob job = twoPapers();
    job.pages = {{0, 3, 0, 0, 1}, {1, 1, 1, 0, 1}, {0, 1, 2, 0, 1}, {0, 3, 0, 0, 1}};
    const SharedBytes made = must(pool.arrange(job));
    CHECK(wordsOf(made) == QStringLiteral("Gamma Delta Alpha Gamma"));
    CHECK(isSoundPdf(made));
    const FileOutside file(made);
    CHECK(factOf(file, QStringLiteral("Title")) == job.title);
    const QString info = outsideProgram(QStringLiteral("pdfinfo"),
                                        {QStringLiteral("-f"), QStringLiteral("1"),
                                         QStringLiteral("-l"), QStringLiteral("4"), file.path()});
    CHECK(info.contains(QRegularExpression(QStringLiteral("Page +1 rot: +0\\n"))));
    CHECK(info.contains(QRegularExpression(QStringLiteral("Page +2 rot: +90\\n"))));
    CHECK(info.contains(QRegularExpression(QStringLiteral("Page +3 rot: +180\\n"))));
    CHECK(must(must(pool.arrange(job)).view()) == must(made.view()));
}

TEST_CASE("A page torn in two shows each half in its own paper")
{
    WorkerPool pool(testWorkers());
    const QByteArray long1 = must(pool.makePages(
        must(SharedBytes::fromBytes("Above\n" + QByteArray("\n").repeated(38) + "Below\n")),
        FileForm::PlainText, {})).pdf.view().value().toByteArray();
    ArrangeJob job;
    job.sources = {{must(SharedBytes::fromBytes(long1)), {}}};
    const auto part = [&](double top, double bottom, int turns) {
        job.pages = {{0, 1, turns, top, bottom}};
        const FileOutside file(must(pool.arrange(job)));
        return std::pair(factOf(file, QStringLiteral("Page size")),
                         outsideProgram(QStringLiteral("mutool"),
                                        {QStringLiteral("draw"), QStringLiteral("-q"), QStringLiteral("-F"),
                                         QStringLiteral("text"), file.path()})
                             .remove(QStringLiteral("warning: ICC support is not available"))
                             .simplified());
    };
    CHECK(part(0, 0.5, 0).second == QStringLiteral("Above"));
    CHECK(part(0.5, 1, 0).second == QStringLiteral("Below"));
    CHECK(part(0.5, 1, 3).second == QStringLiteral("Below"));
    CHECK(part(0, 0.5, 0).first.startsWith(QStringLiteral("595 x 421")));
    // The program's own reader minds the crop box, too.
    job.pages = {{0, 1, 0, 0.5, 1}};
    const auto session = must(pool.open(must(pool.arrange(job)), {}));
    CHECK(must(session->readPage(1)).text.text.simplified() == QStringLiteral("Below"));
}

TEST_CASE("Pages that are not there are refused in words")
{
    WorkerPool pool(testWorkers());
    ArrangeJob job = twoPapers();
    job.pages = {{0, 4, 0, 0, 1}};
    CHECK(pool.arrange(job).error().code == Error::Code::Invalid);
    job.pages = {{7, 1, 0, 0, 1}};
    CHECK(pool.arrange(job).error().code == Error::Code::Invalid);
    job.pages = {};
    CHECK(pool.arrange(job).error().code == Error::Code::Invalid);
    job.pages = {{0, 1, 0, 0, 1}};
    job.sources[0].pdf = must(SharedBytes::fromBytes("no pdf"));
    CHECK(pool.arrange(job).error().code == Error::Code::Damaged);
}

TEST_CASE("A locked paper is arranged with its password alone")
{
    WorkerPool pool(testWorkers());
    const FileOutside open(pdfWithPages({"Locked words"}));
    outsideProgram(QStringLiteral("qpdf"),
                   {QStringLiteral("--encrypt"), QStringLiteral("geheim"), QStringLiteral("owner"),
                    QStringLiteral("256"), QStringLiteral("--"), open.path(),
                    open.path(QStringLiteral("locked.pdf"))});
    ArrangeJob job;
    job.sources = {{must(SharedBytes::fromBytes(open.read(QStringLiteral("locked.pdf")))), {}}};
    job.pages = {{0, 1, 0, 0, 1}};
    CHECK(pool.arrange(job).error().code == Error::Code::PasswordNeeded);
    job.sources[0].password = QStringLiteral("geheim");
    CHECK(wordsOf(must(pool.arrange(job))) == QStringLiteral("Locked words"));
}
