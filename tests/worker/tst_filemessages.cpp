// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"

#include "worker/filenotes.h"
#include "worker/protocol/filemessages.h"
#include "worker/protocol/frame.h"

using namespace LeverArch;

namespace {

FileMember member()
{
    return {3, QStringLiteral("Anlagen/plan.docx"), QStringLiteral("application/msword"), 17, 4096,
            {}};
}

FileExamination examination()
{
    FileExamination found;
    found.form = FileForm::Message;
    found.locked = true;
    found.says.title = QStringLiteral("Re: rota");
    found.says.to = QStringLiteral("a@example.org; b@example.org");
    found.says.answers = {QStringLiteral("<1@x>"), QStringLiteral("<2@x>")};
    found.notes = {{FileNote::Kind::Scripts, 2, {}},
                   {FileNote::Kind::HiddenSheet, 0, QStringLiteral("Pay")}};
    found.members = {member()};
    return found;
}

} // namespace

TEST_CASE("What is said of a file travels whole")
{
    const FileExamination sent = examination();
    const auto received = decoded<FileExamination>(encoded(sent));
    REQUIRE(received);
    CHECK(received->form == sent.form);
    CHECK(received->locked);
    CHECK(received->says.title == sent.says.title);
    CHECK(received->says.to == sent.says.to);
    CHECK(received->says.answers == sent.says.answers);
    CHECK(received->notes == sent.notes);
    REQUIRE(received->members.size() == 1);
    CHECK(received->members[0].name == sent.members[0].name);
    CHECK(received->members[0].offset == 17);
    CHECK(received->members[0].size == 4096);

    const ArrangePlan plan{{{1, 7, 3, 0.25, 0.5}}, QStringLiteral("Letter")};
    const auto heard = decoded<ArrangePlan>(encoded(plan));
    REQUIRE(heard);
    REQUIRE(heard->pages.size() == 1);
    CHECK(heard->pages[0].source == 1);
    CHECK(heard->pages[0].page == 7);
    CHECK(heard->pages[0].quarterTurns == 3);
    CHECK(heard->pages[0].bottom == 0.5);
    CHECK(heard->title == plan.title);
}

TEST_CASE("A worker that lies about a file is not believed")
{
    const auto refused = [](const std::function<void(FileExamination &)> &lie) {
        FileExamination wrong = examination();
        lie(wrong);
        return !decoded<FileExamination>(encoded(wrong));
    };
    CHECK_FALSE(refused([](FileExamination &) {}));
    CHECK(refused([](FileExamination &f) { f.form = FileForm(fileForms); }));
    CHECK(refused([](FileExamination &f) { f.notes[0].kind = FileNote::Kind(fileNoteKinds); }));
    CHECK(refused([](FileExamination &f) { f.notes[0].count = -1; }));
    CHECK(refused([](FileExamination &f) { f.members[0].name = QStringLiteral("../../.bashrc"); }));
    CHECK(refused([](FileExamination &f) { f.members[0].name = QStringLiteral("/etc/passwd"); }));
    CHECK(refused([](FileExamination &f) { f.members[0].name = QStringLiteral("a\nb"); }));
    CHECK(refused([](FileExamination &f) { f.members[0].name = QString(); }));
    CHECK(refused([](FileExamination &f) { f.members[0].index = -1; }));
    CHECK(refused([](FileExamination &f) { f.members[0].size = -2; }));
    CHECK(refused([](FileExamination &f) { f.members[0].refusal = QStringLiteral("because"); }));
}

TEST_CASE("Pages that cannot be are not arranged")
{
    const auto refused = [](const ArrangedPage &page) {
        return !decoded<ArrangePlan>(encoded(ArrangePlan{{page}, {}}));
    };
    CHECK_FALSE(refused({0, 1, 0, 0, 1}));
    CHECK(refused({-1, 1, 0, 0, 1}));
    CHECK(refused({0, 0, 0, 0, 1}));
    CHECK(refused({0, 1, 4, 0, 1}));
    CHECK(refused({0, 1, 0, 0.5, 0.5}));
    CHECK(refused({0, 1, 0, -0.5, 0.5}));
    CHECK(refused({0, 1, 0, 0, std::numeric_limits<double>::quiet_NaN()}));
}

TEST_CASE("What is too long is cut, and no list grows without end")
{
    FileExamination found = examination();
    found.says.title = QString(100'000, QLatin1Char('x'));
    found.says.answers = QStringList(5'000, QStringLiteral("<old@x>"));
    found.says.answers.append(QStringLiteral("<nearest@x>"));
    found.notes = QList<FileNote>(5'000, {FileNote::Kind::HiddenRows, 1, QStringLiteral("S: 1")});
    found.members = QList<FileMember>(60'000, member());
    const auto received = decoded<FileExamination>(encoded(found));
    REQUIRE(received);
    CHECK(received->says.title.size() == Limit::title);
    CHECK(received->says.answers.size() == Limit::answers);
    CHECK(received->says.answers.last() == QStringLiteral("<nearest@x>"));
    CHECK(received->notes.size() == Limit::notes);
    CHECK(received->members.size() == Limit::members);
    CHECK(received->beyond == 60'000 - Limit::members);
}

TEST_CASE("Members with the longest names fit into a frame, and what does not is counted")
{
    FileExamination found = examination();
    FileMember longest = member();
    longest.name = QString(Limit::memberName, QLatin1Char('x'));
    longest.mediaType = QString(Limit::mediaType, QLatin1Char('y'));
    found.members = QList<FileMember>(Limit::members, longest);
    found.beyond = 7;
    const QByteArray body = encoded(found);
    CHECK(body.size() < maximalBody);
    const auto received = decoded<FileExamination>(body);
    REQUIRE(received);
    CHECK(received->members.size() > 10'000);
    CHECK(received->members.size() + received->beyond == Limit::members + 7);
}

TEST_CASE("Names of members lead nowhere and show what they are")
{
    const auto safe = [](const char *name) { return safeMemberName(QString::fromUtf8(name)); };
    CHECK(safe("plan.docx") == QStringLiteral("plan.docx"));
    CHECK(safe("a/b/plan.docx") == QStringLiteral("a/b/plan.docx"));
    CHECK(safe("../../etc/passwd") == QStringLiteral("etc/passwd"));
    CHECK(safe("/etc/passwd") == QStringLiteral("etc/passwd"));
    CHECK(safe("C:\\x\\..\\y.pdf") == QStringLiteral("C:/x/y.pdf"));
    CHECK(safe("a//./b") == QStringLiteral("a/b"));
    CHECK(safe("\t\n") == QStringLiteral("unnamed"));
    CHECK(safe("..") == QStringLiteral("unnamed"));
    // U+202E turns what follows round: "invoice_fdp.exe" shows as "invoice_exe.pdf".
    CHECK(safe("invoice_\xe2\x80\xae"
               "fdp.exe") == QStringLiteral("invoice_fdp.exe"));
    const QString longName = safeMemberName(QString(3'000, QLatin1Char('x')) + QStringLiteral(".pdf"));
    CHECK(longName.size() <= Limit::memberName);
    CHECK(longName.endsWith(QStringLiteral(".pdf")));
    CHECK(safeMemberName(longName) == longName);
    // Whatever the length, what is safe stays as it is: the other end asks just that.
    for (int length = 980; length < 1'020; ++length) {
        for (const QString &name :
             {QString(length, QLatin1Char('x')), QString(length / 2, QLatin1Char('y')) + u'/' +
                                                     QString(length - length / 2 - 1, u'x'),
              QStringLiteral("a b ").repeated(length / 4) + QString(length % 4, u'z'),
              QStringLiteral("b/").repeated(length / 2) + u'c'}) {
            const QString once = safeMemberName(name);
            CHECK(once.size() <= Limit::memberName);
            CHECK(safeMemberName(once) == once);
        }
    }
}

TEST_CASE("A note that pages end early says where, or why")
{
    const auto said = [](const QString &where) {
        return sentence({FileNote::Kind::CutShort, 9, where});
    };
    CHECK(said(QStringLiteral("row 5000")) ==
          QStringLiteral("Its pages end at row 5000; the original has all of it."));
    CHECK(said({}) == QStringLiteral("Its pages end at a limit of this program; the original has "
                                     "all of it."));
}
