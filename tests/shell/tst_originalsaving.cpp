// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/outsideprogram.h"
#include "support/windowfixture.h"

#include "casefile/casefile.h"
#include "core/sha256.h"
#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "models/issuemodel.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

QString written(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return path;
}

/// As another program reads it.
QString sha256(const QString &path)
{
    const QString sum = outsideProgram(q("sha256sum"), {path}).left(64);
    REQUIRE(sum.size() == 64);
    return sum;
}

Sha256 hashOf(const QString &path)
{
    return *Sha256::fromHex(sha256(path));
}

} // namespace

TEST_CASE("The file a paper came in as is got out of the window, byte for byte")
{
    WindowFixture w;
    w.newCase();
    // An e-mail: its pages were made here, and are not what came in. Odd line ends must stay odd.
    const QString mail =
        written(w.path(q("Offer.eml")), "From: a@example.org\r\nTo: b@example.org\nSubject: Offer\r"
                                        "\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\n\r\nFour\n\r\n");
    w.desk().importFiles({mail});
    w.waitUntil([&] { return must(w.file().read().records().find({})).size() == 1; });
    const Id paper = must(w.file().read().records().find({})).first();
    w.desk().goTo({paper, 1, -1, 0, {}, {}});
    w.waitUntil([&] { return w.action("record.original")->isEnabled(); });

    const QString out = w.path(q("out.eml"));
    w.dialogs.answer(q("save-original"), {out});
    w.trigger("record.original");
    w.waitUntil(
        [&] { return QFile::exists(out) && QFileInfo(out).size() == QFileInfo(mail).size(); });
    CHECK(sha256(out) == sha256(mail));
    CHECK(outsideProgram(q("stat"), {q("-c"), q("%a"), out}).trimmed() == q("600"));

    // Never over something else, whatever that is.
    const QString other = written(w.path(q("other.eml")), "mine");
    w.dialogs.answer(q("save-original"), {other});
    w.trigger("record.original");
    w.waitUntil([&] { return w.desk().issues().summary().contains(q("other.eml")); });
    CHECK(QFileInfo(other).size() == 4);
}

TEST_CASE("All files of joined scans are got out of the window into one folder")
{
    WindowFixture w;
    w.newCase();
    const QStringList scans = {written(w.path(q("front.txt")), "front of the letter"),
                               written(w.path(q("back.txt")), "back of the letter")};
    w.desk().importFiles(scans);
    w.waitUntil([&] { return must(w.file().read().records().find({})).size() == 2; });
    Id paper;
    must(w.file().act(q("Join"), [&](Stores &stores) -> Result<void> {
        DocumentVersion joined;
        for (const QString &scan : scans) {
            LEVERARCH_ASSIGN(const auto there, stores.documents().originalByHash(hashOf(scan)));
            joined.sources.append({there->id, {}});
        }
        LEVERARCH_ASSIGN(const QList<Id> papers, stores.records().find({}));
        paper = papers.first();
        LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(paper));
        joined.document = paper;
        joined.original = versions.last().original;
        joined.number = versions.last().number + 1;
        joined.fileName = q("front.txt");
        LEVERARCH_TRY(stores.documents().addVersion(joined));
        return {};
    }));
    w.desk().goTo({paper, 1, -1, 0, {}, {}});
    w.waitUntil([&] { return w.action("record.original")->isEnabled(); });
    const QDir out(w.path(q("out")));
    REQUIRE(out.mkpath(q(".")));
    w.dialogs.answer(q("save-originals"), {out.path()});
    w.trigger("record.original");
    for (const QString &scan : scans) {
        const QString copy = out.filePath(QFileInfo(scan).fileName());
        w.waitUntil([&] { return QFileInfo(copy).size() == QFileInfo(scan).size(); });
        CHECK(sha256(copy) == sha256(scan));
    }
}
