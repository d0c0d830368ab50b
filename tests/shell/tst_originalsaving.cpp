// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/outsideprogram.h"
#include "support/windowfixture.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "models/issuemodel.h"

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
    w.waitUntil([&] { return QFile::exists(out) && QFileInfo(out).size() == QFileInfo(mail).size(); });
    CHECK(sha256(out) == sha256(mail));
    CHECK(outsideProgram(q("stat"), {q("-c"), q("%a"), out}).trimmed() == q("600"));

    // Never over something else, whatever that is.
    const QString other = written(w.path(q("other.eml")), "mine");
    w.dialogs.answer(q("save-original"), {other});
    w.trigger("record.original");
    w.waitUntil([&] { return w.desk().issues().summary().contains(q("other.eml")); });
    CHECK(QFileInfo(other).size() == 4);
}
