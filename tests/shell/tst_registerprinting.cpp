// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/outsideprogram.h"
#include "support/windowfixture.h"

#include "casefile/casefile.h"
#include "casefile/numbering.h"
#include "domain/record.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

#include <QFile>

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

TEST_CASE("The register is saved from the window, and papers without a number get one first")
{
    WindowFixture w;
    w.newCase();
    Id paper;
    must(w.file().act(q("Add"), [&](Stores &stores) -> Result<void> {
        Record record;
        record.kind = q("document");
        record.title = q("From before the register");
        LEVERARCH_ASSIGN(paper, stores.records().add(record));
        return {};
    }));
    const QString path = w.path(q("register.pdf"));
    w.dialogs.answer(q("save-register"), {path});
    w.trigger("case.saveRegister");
    w.waitUntil([&] { return QFile::exists(path); });
    const QString text = outsideProgram(q("pdftotext"), {path, q("-")});
    CHECK(text.contains(q("From before the register")));
    CHECK(outsideProgram(q("qpdf"), {q("--check"), path}).contains(q("No syntax or stream")));
    w.waitUntil([&] { return w.file().nextUndo().label == numberingLabel(); });
    CHECK(must(w.file().read().records().record(paper)).values.value(q("number")).toInt() == 1);
    // Saved again, nothing is numbered anew.
    const QString again = w.path(q("again.pdf"));
    w.dialogs.answer(q("save-register"), {again});
    w.trigger("case.saveRegister");
    w.waitUntil([&] { return QFile::exists(again); });
    CHECK(must(w.file().read().records().record(paper)).values.value(q("number")).toInt() == 1);

    const QString printed = w.path(q("printed.pdf"));
    w.dialogs.answer(q("print-register"), {printed});
    w.trigger("case.printRegister");
    w.waitUntil([&] { return outsideProgram(q("qpdf"), {q("--show-npages"), printed}).toInt() == 1; });
}
