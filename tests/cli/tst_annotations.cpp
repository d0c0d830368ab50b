// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include "casefile/annotations.h"
#include "casefile/casefile.h"
#include "cli/recordname.h"
#include "domain/kind.h"
#include "domain/meaning.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/stores.h"

#include <QFile>

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

const QString letter = q("Focused visit letter");

/// Frames a place on the second page of the letter, as the window would.
void markLetter(const QString &path)
{
    const auto file = must(CaseFile::open(path, {}));
    MarkRequest request;
    request.document = must(recordNamed(file->read(), letter, {QLatin1String(Kind::document)}));
    request.style = AnnotationStyle::Area;
    request.author = q("J. Baptiste");
    request.comment = q("Ask who was asked");
    request.page = 2;
    request.quads = {Quad::fromRect(QRectF(100, 400, 120, 40))};
    const AnnotationDraft draft = must(Annotations(file->read()).draft(request));
    must(file->act(draft.label, [&](Stores &stores) -> Result<void> {
        LEVERARCH_TRY(Annotations::write(stores, draft.annotation));
        return {};
    }));
}

} // namespace

TEST_CASE("meanings are listed, shown and typed as the branch calls them")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    markLetter(path);
    {
        const auto file = must(CaseFile::open(path, {}));
        must(file->act(q("Rename"), [](Stores &stores) {
            QList<Meaning> meanings = usualMeanings();
            meanings.front().name = q("management says");
            return stores.settings().set(QLatin1String(meaningsSetting), encodeMeanings(meanings));
        }));
    }
    const auto listed = cliJson({q("list"), path, q("annotation"), q("--limit"), q("1")});
    const QString mark = listed.json[q("records")].toArray()[0].toObject()[q("id")].toString();
    REQUIRE(cli({q("set"), path, mark, q("meaning=Management says")}).exitCode == 0);
    const QJsonObject shown = cliJson({q("show"), path, mark}).json;
    CHECK(shown[q("fields")].toObject()[q("meaning")] == QJsonValue(q("their_claim")));
    CHECK(cli({q("show"), path, mark}).out.contains(q("management says")));
    CHECK(cli({q("list"), path, q("annotation")}).out.contains(q("management says")));
    CHECK_FALSE(cli({q("list"), path, q("annotation")}).out.contains(q("their claim")));
}

TEST_CASE("the marks of a paper go out as a copy with annotations and as XFDF")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    markLetter(path);
    const QString out = scratch.path(q("letter.pdf"));
    const QString xfdf = scratch.path(q("letter.xfdf"));
    const Run run =
        cliJson({q("annotations"), q("export"), path, letter, q("--out"), out, q("--xfdf"), xfdf});
    INFO(run.err.toStdString());
    REQUIRE(run.exitCode == 0);
    CHECK(run.json[q("marks")].toInt() == 1);
    CHECK(run.json[q("left_out")].toInt() == 0);
    program(q("qpdf"), {q("--check"), out});
    const QString shown = program(q("mutool"), {q("show"), out, q("pages/2/Annots/*/Contents")});
    CHECK(shown.contains(q("Ask who was asked")));
    QFile marks(xfdf);
    REQUIRE(marks.open(QIODevice::ReadOnly));
    CHECK(marks.readAll().contains("<contents>Ask who was asked</contents>"));
    // Neither goes over the case file.
    for (const QString &option : {q("--out"), q("--xfdf")}) {
        QStringList arguments{q("annotations"), q("export"), path, letter, option, path};
        if (option == q("--xfdf"))
            arguments << q("--out") << out;
        CHECK(cliJson(arguments).exitCode == 1);
    }
    CHECK(cliJson({q("verify"), path}).json[q("sound")] == QJsonValue(true));
}

TEST_CASE("an audience that is none, and no place to write to, are said")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    const QString out = scratch.path(q("letter.pdf"));
    CHECK(cli({q("annotations"), q("export"), path, letter}).exitCode == 2);
    CHECK(cli({q("annotations"), q("export"), path, letter, q("--out"), out, q("--audience"),
               q("everybody")})
              .exitCode == 2);
    CHECK_FALSE(QFile::exists(out));
}
