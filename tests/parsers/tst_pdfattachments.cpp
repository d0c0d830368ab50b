// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containerfixture.h"
#include "parsers/files/pdfreader.h"
#include "support/samplepdf.h"

using namespace LeverArch;

namespace {

FileExamination pdf(const QByteArray &bytes)
{
    return examined<PdfReader>(bytes, FileForm::Pdf);
}

QByteArray content(const QByteArray &bytes, const FileMember &member)
{
    return extracted<PdfReader>(bytes, FileForm::Pdf, member);
}

/// Catalogue, page tree, page; then what is given, from object 4.
QByteArray paper(const QByteArray &catalogue, const QByteArray &page, const QList<QByteArray> &rest)
{
    return pdfOf(QList<QByteArray>{"<</Type/Catalog/Pages 2 0 R" + catalogue + ">>",
                                   "<</Type/Pages/MediaBox[0 0 595 842]/Kids[3 0 R]/Count 1>>",
                                   "<</Type/Page/Parent 2 0 R" + page + ">>"} +
                 rest);
}

/// As qpdf attaches files.
QByteArray attachedByQpdf(const QByteArray &plain, const QByteArray &file)
{
    const FileOutside paper(plain);
    QFile attached(paper.path(q("Bericht für 第二.txt")));
    REQUIRE(attached.open(QIODevice::WriteOnly));
    attached.write(file);
    attached.close();
    const QString said = outsideProgram(
        q("qpdf"), {paper.path(), q("--add-attachment"), attached.fileName(),
                    q("--mimetype=text/plain"), q("--"), paper.path(q("out.pdf"))});
    INFO(said.toStdString());
    REQUIRE(said.isEmpty());
    return paper.read(q("out.pdf"));
}

} // namespace

TEST_CASE("Files that qpdf attached come out as they went in")
{
    QByteArray file;
    for (int i = 0; i < 300'000; ++i)
        file += char(i * 7);
    const QByteArray bytes = attachedByQpdf(pdfWithPages({"One"}), file);
    const auto members = pdf(bytes).members;
    REQUIRE(members.size() == 1);
    CHECK(members.first().name == q("Bericht für 第二.txt"));
    CHECK(members.first().mediaType == q("text/plain"));
    CHECK(members.first().size == file.size());
    CHECK(content(bytes, members.first()) == file);
}

TEST_CASE("Files pinned to a page are members too, the same file once, with harmless names")
{
    const QByteArray bytes =
        paper("/Names<</EmbeddedFiles<</Names[(a)4 0 R]>>>>",
              "/Annots[<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS 6 0 R>>"
              "<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS 4 0 R>>"
              "<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS(outside.txt)>>"
              "<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS<</Type/Filespec/F(gone)/EF<<>>>>>>]",
              {"<</Type/Filespec/F(..\\\\..\\\\etc\\\\passwd)/EF<</F 5 0 R>>>>",
               streamOf("in the tree", "/Type/EmbeddedFile"),
               "<</Type/Filespec/UF<FEFF202E00660064>/EF<</UF 7 0 R>>>>",
               streamOf("on the page", "/Params<</Size -7>>")});
    const FileExamination examination = pdf(bytes);
    CHECK(namesOf(examination) == QStringList{q("passwd"), q("fd")});
    REQUIRE(examination.members.size() == 2);
    CHECK(content(bytes, examination.members[0]) == "in the tree");
    CHECK(content(bytes, examination.members[1]) == "on the page");
    CHECK(countOf(examination, FileNote::Kind::PartsUnread) == 1);
}

TEST_CASE("Name trees that lead round in circles end")
{
    const QByteArray round = paper("/Names<</EmbeddedFiles 4 0 R>>", {},
                                   {"<</Kids[4 0 R 5 0 R]/Limits[(a)(z)]>>", "<</Kids[4 0 R]>>"});
    CHECK(pdf(round).members.isEmpty());
    const QByteArray odd = paper("/Names<</EmbeddedFiles<</Names[(a)(b)(c)]>>>>", "/Annots 7", {});
    CHECK(pdf(odd).members.isEmpty());
}

TEST_CASE("What unpacks without end is stopped, what cannot be unpacked is damaged")
{
    const QByteArray zeros = madeByPython(
        "import sys, zlib\n"
        "c = zlib.compressobj(9)\n"
        "d = b''.join(c.compress(bytes(1 << 20)) for i in range(200)) + c.flush()\n"
        "open(sys.argv[1], 'wb').write(zlib.compress(d, 9))\n");
    const QByteArray bytes =
        paper("/Names<</EmbeddedFiles<</Names[(a)4 0 R(b)6 0 R(c)8 0 R]>>>>", {},
              {"<</F(a)/EF<</F 5 0 R>>>>",
               streamOf(zeros, "/Filter[/FlateDecode/FlateDecode]"),
               "<</F(b)/EF<</F 7 0 R>>>>", streamOf("no zlib at all", "/Filter/FlateDecode"),
               "<</F(c)/EF<</F 9 0 R>>>>", streamOf("x", "/Filter/Unheard")});
    const auto members = pdf(bytes).members;
    REQUIRE(members.size() == 3);
    CHECK(extractionFailure<PdfReader>(bytes, FileForm::Pdf, members[0]) == q("member_bomb"));
    CHECK(extractionFailure<PdfReader>(bytes, FileForm::Pdf, members[1]) == q("damaged"));
    CHECK(extractionFailure<PdfReader>(bytes, FileForm::Pdf, members[2]) == q("damaged"));
}

TEST_CASE("Locked, damaged and plain papers have nothing attached")
{
    CHECK(pdf(pdfWithPages({"One"})).members.isEmpty());
    CHECK(pdf(pdfWithPages({"One"})).notes.isEmpty());
    const FileExamination rubbish = pdf("%PDF-1.7 and no more");
    CHECK(rubbish.members.isEmpty());
    CHECK(countOf(rubbish, FileNote::Kind::PartsUnread) == 1);
    const FileOutside plain(pdfWithPages({"One"}));
    outsideProgram(q("qpdf"), {q("--encrypt"), q("user"), q("owner"), q("256"), q("--"),
                               plain.path(), plain.path(q("locked.pdf"))});
    const FileExamination locked = pdf(plain.read(q("locked.pdf")));
    CHECK(locked.locked);
    CHECK(locked.members.isEmpty());
}
