// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzztarget.h"
#include "worker/protocol/filemessages.h"
#include "worker/protocol/foundmessages.h"
#include "worker/protocol/linkmessages.h"
#include "worker/protocol/markmessages.h"
#include "worker/protocol/messages.h"
#include "worker/protocol/recognitionmessages.h"

using namespace LeverArch;

namespace {

QString words()
{
    return QStringLiteral("Zwölf 😀\nPosten");
}

PageReading reading()
{
    PageReading page;
    page.page = 7;
    page.label = QStringLiteral("vii");
    page.geometry = PageGeometry(QRectF(10, 20, 300, 400), 90, 2);
    page.text.text = words();
    page.text.words = {
        {0, 5, QRectF(1, 2, 3, 4)}, {6, 2, QRectF(5, 2, 3, 4)}, {9, 6, QRectF(1, 9, 3, 4)}};
    return page;
}

RecognisedPage recognised()
{
    RecognisedPage page{3, QStringLiteral("eng+cym"), 90, reading().text};
    page.text.confidences = QByteArray("\x5f\x10\x64", 3);
    return page;
}

FileExamination examination()
{
    FileExamination found;
    found.form = FileForm::Message;
    found.says = {words(), QStringLiteral("A <a@example.org>"), QStringLiteral("b@example.org"),
                  QStringLiteral("2021-03-22T10:00:00Z"), QStringLiteral("<3@x>"),
                  {QStringLiteral("<1@x>"), QStringLiteral("<2@x>")}};
    found.notes = {{FileNote::Kind::Scripts, 2, {}},
                   {FileNote::Kind::HiddenSheet, 0, QStringLiteral("Pay")}};
    found.members = {{0, QStringLiteral("Anlagen/plan.docx"), QStringLiteral("application/msword"),
                      17, 4096, {}},
                     {1, QStringLiteral("b.zip"), {}, -1, -1, QStringLiteral("member_bomb")}};
    return found;
}

PdfMark mark()
{
    PdfMark ink;
    ink.name = QStringLiteral("leverarch-1");
    ink.style = PdfMarkStyle::Ink;
    ink.places = {{2, {Quad::fromRect(QRectF(10, 20, 30, 40))}}};
    ink.strokes = {{QPointF(1, 2), QPointF(3, 4)}};
    ink.comment = words();
    ink.tags = {QStringLiteral("restructure/phase two")};
    ink.created = ink.modified = QDateTime::fromMSecsSinceEpoch(1'616'407'200'000, Qt::UTC);
    return ink;
}

FoundMarks marks()
{
    FoundMark found;
    found.mark = mark();
    found.subtype = QStringLiteral("Ink");
    found.words = {{0, 5, QStringLiteral("Zwölf"), {}, QStringLiteral(" 😀")}};
    FoundMarks all;
    all.form = MarkFileForm::Marks;
    all.made = found.mark.created;
    all.papers = {{QString(64, QLatin1Char('a')), words(), QStringLiteral("rota.pdf"), 9, {found}}};
    all.counts = {1, 2, 3, 4};
    return all;
}

PdfStructure structure()
{
    return {2, words(), QStringLiteral("en-GB"), {{words(), 2, 7.5, 1}},
            {{1, QRectF(1, 2, 3, 4), 2, 10}}, {QStringLiteral("i"), QStringLiteral("1")},
            {QStringLiteral("no end")}};
}

AssemblyPlan assembly()
{
    AssemblyPlan plan;
    plan.parts = {{0, 1, 2}, {1, 3, 3}};
    plan.stamps = {QStringLiteral("p. 1"), {}};
    plan.occupied = {{QRectF(1, 2, 3, 4)}, {}};
    plan.bookmarks = structure().bookmarks;
    plan.links = structure().links;
    plan.description.title = words();
    return plan;
}

} // namespace

std::vector<std::vector<uint8_t>> examples()
{
    const QList<QByteArray> bodies{
        encoded(reading()),
        encoded(recognised()),
        encoded(examination()),
        encoded(examination().notes),
        encoded(FileRequest{QStringLiteral("a.csv"), FileForm::Csv, QStringLiteral("secret")}),
        encoded(MemberRequest{FileForm::Zip, examination().members.first(), {}}),
        encoded(ArrangePlan{{{1, 7, 3, 0.25, 0.5}, {0, 1, 0, 0, 1}}, words()}),
        encoded(marks()),
        encoded(MarkPlan{QStringLiteral("secret"), {mark()}, {QStringLiteral("old")}}),
        encoded(MarkReport{2, 1, 1, 0, 0, true, false}),
        encoded(structure()),
        encoded(assembly()),
        encoded(AssemblyReport{2, 1, 1, {{AssemblyNote::Kind::Scripts, 1, 0}}}),
        encoded(QList<OutlineEntry>{{words(), 3, 0}, {words(), 0, 1}}),
        encoded(QList<PageLink>{{QRectF(1, 2, 3, 4), {}, 3, 10, {}},
                                {QRectF(1, 2, 3, 4), {}, 0, 0, QStringLiteral("https://a/")}}),
        encoded(RecognitionRequest{2, QStringLiteral("eng"), QStringLiteral("/usr/share")}),
        encoded(RenderRequest{2, 1.5, 1, QRect(1, 2, 3, 4)}),
        encoded(DocumentFacts{3, words(), {}, {}, {}, true, false, false}),
        encoded(Picture{640, 480}),
        encoded(FailureReport{Error::Code::Damaged, 3, words()})};
    std::vector<std::vector<uint8_t>> all;
    for (const QByteArray &body : bodies)
        all.emplace_back(body.begin(), body.end());
    return all;
}
