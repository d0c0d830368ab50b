// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/outsideprogram.h"
#include "support/windowfixture.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/stores.h"
#include "models/intakemodel.h"
#include "models/issuemodel.h"
#include "models/ledgermodel.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "widgets/ledgerpage.h"

#include <QAbstractItemView>
#include <QFile>
#include <QMenu>
#include <QToolButton>

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

struct Importer : WindowFixture
{
    Importer() { newCase(); }

    QString written(const char *name, const QByteArray &bytes)
    {
        QFile out(path(q(name)));
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        return out.fileName();
    }
    /// Returns when its account is closed.
    void bring(const QString &path)
    {
        desk().importFiles({path});
        settled(++m_imports);
    }
    void settled(qsizetype imports)
    {
        m_imports = imports;
        waitUntil([&] {
            const auto all = must(file().read().ledger().intakes());
            return all.size() == imports && all.first().finished;
        });
    }
    LedgerPage &ledger()
    {
        trigger("go.imports");
        auto *page = qobject_cast<LedgerPage *>(window().panels()->view()->currentPage());
        REQUIRE(page);
        waitUntil([&] { return page->intakes()->rowCount() == m_imports; });
        return *page;
    }
    QString textOf(const char *name)
    {
        const QString made = path(q(name));
        waitUntil([&] { return QFile::exists(made); });
        return outsideProgram(q("pdftotext"), {q("-layout"), made, q("-")});
    }

private:
    qsizetype m_imports = 0;
};

} // namespace

TEST_CASE("The account of one import and of all is saved from the page of imports and the Case menu")
{
    Importer w;
    w.bring(w.written("minutes.txt", "We met.\n"));
    w.bring(w.written("agenda.txt", "We shall meet.\n"));
    LedgerPage &page = w.ledger();
    const auto *button = page.findChild<QToolButton *>(q("ledgerAccount"));
    REQUIRE(button);
    CHECK(button->isVisible());
    const QList<QAction *> offered = button->menu()->actions();
    const auto choose = [&offered](const char *name) {
        for (QAction *action : offered) {
            if (action->objectName() == QLatin1String(name)) {
                REQUIRE(action->isEnabled());
                action->trigger();
                return;
            }
        }
        FAIL(name);
    };
    w.waitUntil([&] { return page.entries()->rowCount() == 1; });
    w.dialogs.answer(q("save-account"), {w.path(q("one.pdf"))});
    choose("ledger.save");
    const QString one = w.textOf("one.pdf");
    CHECK(one.contains(q("agenda.txt"))); // The newest is chosen.
    CHECK_FALSE(one.contains(q("minutes.txt")));
    w.dialogs.answer(q("save-account"), {w.path(q("all.pdf"))});
    choose("ledger.saveAll");
    const QString all = w.textOf("all.pdf");
    CHECK(all.contains(q("agenda.txt")));
    CHECK(all.contains(q("minutes.txt")));
    w.dialogs.answer(q("save-account"), {w.path(q("menu.pdf"))});
    w.trigger("case.saveAccount");
    CHECK(w.textOf("menu.pdf").contains(q("minutes.txt")));
}

TEST_CASE("A refused file that came in later is no thing to check any more, and its old line says so")
{
    Importer w;
    const QString poem = w.written("poem.txt", "");
    w.bring(poem); // Empty: there is nothing to keep.
    w.waitUntil([&] { return w.desk().issues().rowCount() == 1; });
    w.written("poem.txt", "Roses are red.\n");
    w.waitUntil([&] { return w.action("case.retryRefused")->isEnabled(); });
    w.trigger("case.retryRefused");
    w.settled(2);
    w.waitUntil([&] { return w.desk().issues().rowCount() == 0; });

    LedgerPage &page = w.ledger();
    auto *intakes = page.findChild<QAbstractItemView *>(q("intakes"));
    REQUIRE(intakes);
    intakes->setCurrentIndex(page.intakes()->index(1, 0));
    const auto reason = [&] {
        return page.entries()->rowCount() == 1
                   ? page.entries()->index(0, LedgerModel::Reason).data().toString()
                   : QString();
    };
    w.waitUntil([&] { return reason().startsWith(q("Came in later.")); });
    CHECK(reason().contains(q("empty")));
}
