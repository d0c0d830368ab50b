// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include "support/samplepdf.h"

#include <QFile>
#include <QJsonDocument>
#include <QSet>

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

/// A paper that others have marked: what is understood, and what is not.
QByteArray markedPaper()
{
    const QByteArray line = "BT /F 12 Tf 72 700 Td (Fourteen posts would go) Tj ET";
    return pdfOf(
        {"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[11 0 R]>>>>",
         "<</Type/Pages/MediaBox[0 0 595 842]/Kids[3 0 R]/Count 1>>",
         "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>"
         "/Annots[6 0 R 7 0 R 8 0 R 9 0 R 10 0 R 11 0 R 12 0 R 14 0 R]>>",
         streamOf(line), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
         "<</Type/Annot/Subtype/Highlight/Rect[71 697 205 711]/QuadPoints[72 710 204 710 72 698 "
         "204 "
         "698]/C[1 1 0]/T(R. Okafor)/NM(theirs)/Contents(Not so)/Odd(key)/M(D:20260304103000Z)"
         "/RC(<p>Not so</p>)>>",
         "<</Type/Annot/Subtype/Text/Rect[71 697 91 717]/IRT 6 0 R/T(J. Baptiste)/NM(answer)"
         "/Contents(Why not)>>",
         "<</Type/Annot/Subtype/Stamp/Rect[300 300 400 350]/Name/Draft/NM(stamp)/Contents(Draft)"
         "/AP<</N 13 0 R>>/Secret[1 2.5 <</A/B>>]>>",
         "<</Type/Annot/Subtype/Polygon/Rect[10 10 90 90]/Vertices[10 10 90 10 50 90]/IC[1 0 0]>>",
         "<</Type/Annot/Subtype/Link/Rect[10 10 90 90]/A<</S/URI/URI(https://example.org)>>>>",
         "<</Type/Annot/Subtype/Widget/FT/Tx/T(Name)/V(Siân)/Rect[10 200 90 220]>>",
         "<</Type/Annot/Subtype/3D/Rect[10 300 90 390]/3DD null/Contents(A model)>>",
         streamOf("1 0 0 RG 0 0 100 50 re S", "/Type/XObject/Subtype/Form/BBox[0 0 100 50]"),
         "<</Type/Annot/Subtype/Ink/Rect[100 100 160 160]/InkList[[110 110 150 150]]/NM(ink)"
         "/C[0 0 1]/BS<</W 2>>/T(R. Okafor)>>"});
}

/// What `qpdf --json` tells of a file, with what annotations refer to put in its place.
class Told
{
public:
    explicit Told(const QString &path)
    {
        const QString json = program(q("qpdf"), {q("--json=2"), q("--decode-level=generalized"),
                                                 q("--json-stream-data=inline"), path});
        const QJsonObject all = QJsonDocument::fromJson(json.toUtf8()).object();
        m_objects = all[q("qpdf")].toArray().at(1).toObject();
        const QJsonObject first = all[q("pages")].toArray().first().toObject();
        m_page = value(first[q("object")]).toObject();
        m_all = json;
    }

    /// The annotations of the first page in their order, by subtype; popups left out.
    QMap<QString, QJsonObject> annotations() const
    {
        QMap<QString, QJsonObject> found;
        const QJsonArray list = value(m_page[q("/Annots")]).toArray();
        for (const QJsonValue entry : list) {
            const QJsonObject annotation = resolved(entry, 0).toObject();
            if (annotation[q("/Subtype")] != q("/Popup"))
                found.insert(annotation[q("/Subtype")].toString() + annotation[q("/NM")].toString(),
                             annotation);
        }
        return found;
    }
    const QString &all() const { return m_all; }

private:
    QJsonValue value(const QJsonValue &reference) const
    {
        const QJsonObject object = m_objects[q("obj:") + reference.toString()].toObject();
        if (object.contains(q("stream"))) {
            QJsonObject stream = object[q("stream")].toObject();
            QJsonObject dict = stream[q("dict")].toObject();
            for (const char *key : {"/Length", "/Filter", "/DecodeParms"})
                dict.remove(q(key));
            stream[q("dict")] = dict;
            return stream;
        }
        return object.isEmpty() ? reference : object[q("value")];
    }
    QJsonValue resolved(const QJsonValue &given, int depth) const
    {
        const QJsonValue here = given.isString() ? value(given) : given;
        if (depth > 8)
            return here;
        if (here.isArray()) {
            QJsonArray array;
            for (const QJsonValue item : here.toArray())
                array.append(resolved(item, depth + 1));
            return array;
        }
        if (!here.isObject())
            return here;
        QJsonObject object;
        const QJsonObject from = here.toObject();
        for (auto it = from.begin(); it != from.end(); ++it) {
            // Ways to other annotations and to the page.
            if (!QSet<QString>{q("/P"), q("/Parent"), q("/Popup"), q("/IRT")}.contains(it.key()))
                object.insert(it.key(), resolved(it.value(), depth + 1));
        }
        return object;
    }

    QJsonObject m_objects;
    QJsonObject m_page;
    QString m_all;
};

/// A case file with the marked paper in it.
struct Case
{
    explicit Case(const QByteArray &paper = markedPaper())
    {
        scratch.write(q("letter.pdf"), paper);
        REQUIRE(cli({q("new"), path}).exitCode == 0);
        REQUIRE(cli({q("import"), path, scratch.path(q("letter.pdf"))}).exitCode == 0);
    }
    QJsonArray marks() const
    {
        return cliJson({q("list"), path, q("annotation"), q("--limit"), q("100")})
            .json[q("records")]
            .toArray();
    }
    QString recordNamed(const QString &name) const
    {
        for (const QJsonValue mark : marks()) {
            const Run shown = cliJson({q("show"), path, mark[q("id")].toString()});
            if (shown.json[q("fields")][q("external_name")] == name ||
                shown.json[q("fields")][q("comment")] == name)
                return mark[q("id")].toString();
        }
        FAIL("no mark " << name.toStdString());
        return {};
    }
    QString exported(const char *name, const QStringList &more = {}) const
    {
        const QString out = scratch.path(q(name));
        const Run run = cliJson(
            QStringList{q("annotations"), q("export"), path, q("letter"), q("--out"), out} + more);
        INFO(run.err.toStdString() << run.out.toStdString());
        REQUIRE(run.exitCode == 0);
        return out;
    }
    int undoable() const
    {
        return int(cliJson({q("history"), path}).json[q("actions")].toArray().size());
    }

    Scratch scratch;
    QString path = scratch.path(q("branch.leverarch"));
};

} // namespace

TEST_CASE("marks that came with a paper become marks here, and go out again exactly as they came")
{
    const Case branch;
    CHECK(branch.marks().size() == 5); // Highlight and its answer, stamp, polygon, ink.
    const Run shown = cliJson({q("show"), branch.path, branch.recordNamed(q("Not so"))});
    const QJsonObject fields = shown.json[q("fields")].toObject();
    CHECK(fields[q("author")] == q("R. Okafor"));
    CHECK(fields[q("words")] == q("Fourteen posts would go"));
    CHECK(cliJson({q("search"), branch.path, q("\"why not\"")}).json[q("total")].toInt() == 1);

    const Told before(branch.scratch.path(q("letter.pdf")));
    const Told after(branch.exported("copy.pdf"));
    REQUIRE(before.annotations().size() == 8);
    CHECK(after.annotations().keys() == before.annotations().keys());
    for (const QString &kind : before.annotations().keys()) {
        INFO(kind.toStdString());
        CHECK(after.annotations()[kind] == before.annotations()[kind]);
    }
    // A second taking-in doubles nothing and leaves no action behind.
    const int actions = branch.undoable();
    const Run again = cliJson({q("annotations"), q("import"), branch.path});
    CHECK(again.exitCode == 0);
    CHECK(again.json[q("counts")][q("same")].toInt() == 5);
    CHECK(branch.marks().size() == 5);
    CHECK(branch.undoable() == actions);
    CHECK(cliJson({q("verify"), branch.path}).json[q("sound")] == QJsonValue(true));
}

TEST_CASE(
    "a mark that came with a paper and was changed here goes out changed, the others as they were")
{
    const Case branch;
    const QString mark = branch.recordNamed(q("Not so"));
    REQUIRE(cli({q("set"), branch.path, mark, q("comment=Not so at all")}).exitCode == 0);
    const Told before(branch.scratch.path(q("letter.pdf")));
    const QString out = branch.exported("copy.pdf");
    const Told after(out);
    QJsonObject highlight = after.annotations()[q("/Highlightu:theirs")];
    CHECK(highlight[q("/Contents")] == q("u:Not so at all"));
    CHECK(highlight[q("/Odd")] == q("u:key"));
    CHECK_FALSE(highlight.contains(q("/RC")));
    for (const QString &kind : before.annotations().keys()) {
        INFO(kind.toStdString());
        if (kind != q("/Highlightu:theirs"))
            CHECK(after.annotations()[kind] == before.annotations()[kind]);
    }
    program(q("qpdf"), {q("--check"), out});
    // What may not be seen by the reader is nowhere in the copy, though the original has it.
    REQUIRE(cli({q("set"), branch.path, mark, q("audience=advisers")}).exitCode == 0);
    const Told held(branch.exported("held.pdf"));
    CHECK_FALSE(held.all().contains(q("Not so")));
    CHECK_FALSE(held.all().contains(q("Why not")));
    CHECK(held.annotations().size() == 6);
    CHECK(held.annotations()[q("/Stampu:stamp")] == before.annotations()[q("/Stampu:stamp")]);
}

TEST_CASE("marks sent as XFDF are the same in another case file, and come back the same")
{
    const Case here;
    const QString xfdf = here.scratch.path(q("marks.xfdf"));
    here.exported("copy.pdf", {q("--xfdf"), xfdf});
    const Case there(pdfWithPages({"Fourteen posts would go"}));
    const Run unknown = cliJson({q("annotations"), q("import"), there.path, xfdf});
    CHECK(unknown.exitCode == 3); // Another paper, and nobody has said which.
    CHECK(there.marks().isEmpty());
    const Run taken =
        cliJson({q("annotations"), q("import"), there.path, xfdf, q("--on"), q("letter")});
    INFO(taken.out.toStdString());
    CHECK(taken.json[q("counts")][q("new")].toInt() == 3);
    CHECK(there.marks().size() == 3);
    const QString back = there.scratch.path(q("back.xfdf"));
    there.exported("copy.pdf", {q("--xfdf"), back});
    const Run same =
        cliJson({q("annotations"), q("import"), here.path, back, q("--on"), q("letter")});
    INFO(same.out.toStdString());
    CHECK(same.json[q("counts")][q("same")].toInt() == 3);
    CHECK(same.exitCode == 0);
    const Run twice =
        cliJson({q("annotations"), q("import"), there.path, xfdf, q("--on"), q("letter")});
    CHECK(twice.json[q("counts")][q("same")].toInt() == 3);
}

TEST_CASE("a rep's marks are merged: new, changed, in conflict, removed; twice changes nothing")
{
    const Case rep;
    const Case secretary(pdfWithPages({"Another paper"}));
    REQUIRE(cli({q("import"), secretary.path, rep.scratch.path(q("letter.pdf"))}).exitCode == 0);
    const auto send = [&rep] {
        const QString out = rep.scratch.path(q("okafor.levermarks"));
        const Run run = cliJson({q("annotations"), q("export"), rep.path, q("--author"),
                                 q("R. Okafor"), q("--out"), out});
        INFO(run.err.toStdString());
        REQUIRE(run.exitCode == 0);
        return out;
    };
    const auto merge = [&](const QStringList &options = {}) {
        const Run run =
            cliJson(QStringList{q("annotations"), q("merge"), secretary.path, send()} + options);
        UNSCOPED_INFO(run.err.toStdString() << run.out.toStdString());
        return run.json[q("counts")].toObject();
    };
    const auto set = [](const Case &branch, const char *mark, const char *value) {
        REQUIRE(cli({q("set"), branch.path, branch.recordNamed(q(mark)), q(value)}).exitCode == 0);
    };
    CHECK(merge()[q("same")].toInt() == 2); // Both have the paper, and so its marks.

    set(rep, "theirs", "comment=Not one of them");
    CHECK(merge({q("--dry-run")})[q("changed")].toInt() == 1);
    CHECK(secretary.marks().size() == 5);
    CHECK(merge()[q("changed")].toInt() == 1);
    const int actions = secretary.undoable();
    CHECK(merge()[q("same")].toInt() == 2);
    CHECK(secretary.undoable() == actions);

    set(secretary, "theirs", "comment=Ours");
    CHECK(merge()[q("changed_here")].toInt() == 1);
    set(rep, "theirs", "comment=Theirs");
    CHECK(merge()[q("conflict")].toInt() == 1);
    CHECK(merge()[q("conflict")].toInt() == 1); // Still open.
    CHECK(merge({q("--conflicts"), q("ours")})[q("conflict")].toInt() == 1);
    CHECK(merge()[q("changed_here")].toInt() == 1); // Chosen once, chosen for good.
    CHECK(cliJson({q("show"), secretary.path, secretary.recordNamed(q("theirs"))})
              .json[q("fields")][q("comment")] == q("Ours"));
    set(rep, "theirs", "comment=Theirs again");
    CHECK(merge({q("--conflicts"), q("theirs")})[q("conflict")].toInt() == 1);
    CHECK(cliJson({q("show"), secretary.path, secretary.recordNamed(q("theirs"))})
              .json[q("fields")][q("comment")] == q("Theirs again"));
    // One step takes the whole merge back.
    REQUIRE(cli({q("undo"), secretary.path}).exitCode == 0);
    CHECK(cliJson({q("show"), secretary.path, secretary.recordNamed(q("theirs"))})
              .json[q("fields")][q("comment")] == q("Ours"));
}
