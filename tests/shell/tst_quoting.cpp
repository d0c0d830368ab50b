// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"
#include "support/scannedpaper.h"
#include "support/windowfixture.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "shell/conscienceline.h"
#include "widgets/paper/documentpage.h"
#include "widgets/paper/pageselection.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/paperpane.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QFile>
#include <QLineEdit>
#include <QTest>

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

/// A letter is open, and a person the branch knows has been heard of.
struct Reading : WindowFixture
{
    Reading()
    {
        newCase();
        QFile letter(path(q("letter.pdf")));
        REQUIRE(letter.open(QIODevice::WriteOnly));
        letter.write(pdfOfLines(knownLines()));
        letter.close();
        desk().importFiles({letter.fileName()});
        const auto all = [this] { return must(file().read().records().find({})); };
        waitUntil([&] { return all().size() == 1; });
        document = all().first();
        add(Kind::party, q("Rosalind Pethertree"));
        desk().goTo({document, 1, -1, 0, {}, {}});
        page = qobject_cast<DocumentPage *>(window().panels()->view()->currentPage());
        REQUIRE(page);
        waitUntil([&] { return page->isLoaded(); });
        window().activateWindow();
        view().setFocus();
        waitUntil([&] { return view().hasFocus(); });
    }
    PageView &view() { return page->pane().view(); }
    void key(int key) { QTest::keyClick(window().windowHandle(), Qt::Key(key)); }

    /// Quotes a line by its key.
    Id quote(const QString &words)
    {
        const Id original = must(file().read().documents().versionsOf(document)).first().original;
        const PageText text = must(file().read().pages().text(original, 1));
        const Passage passage{1, int(text.text.indexOf(words)), int(words.size())};
        REQUIRE(passage.start >= 0);
        waitUntil([&] { return !view().boxesOf(passage).isEmpty(); });
        view().selection()->select(passage);
        Id excerpt;
        QObject::connect(page, &DocumentPage::quoted, page, [&](Id made) { excerpt = made; });
        key(Qt::Key_Q);
        waitUntil([&] { return !excerpt.isNull(); });
        QObject::disconnect(page, &DocumentPage::quoted, page, nullptr);
        return excerpt;
    }
    bool isWriting(const char *field)
    {
        const QWidget *focus = QApplication::focusWidget();
        return focus && focus->parentWidget() &&
               focus->parentWidget()->objectName() == q("field-") + q(field);
    }
    QString kept(Id record, const char *field)
    {
        return must(file().read().records().record(record)).text(field);
    }

    Id document;
    DocumentPage *page = nullptr;
};

} // namespace

TEST_CASE("Whose words were quoted is one key away, and one reads on")
{
    Reading rep;
    CHECK_FALSE(rep.action("record.speaker")->isEnabled());
    QString said;
    QObject::connect(&rep.desk(), &Desk::said, [&](const QString &words) { said = words; });
    const Id excerpt = rep.quote(q("47 vacancies among 316 workers"));
    CHECK(said.contains(q("Press W")));
    rep.waitUntil([&] { return rep.action("record.speaker")->isEnabled(); });
    rep.key(Qt::Key_W);
    rep.waitUntil([&] { return rep.isWriting("speaker"); });
    QTest::keyClicks(QApplication::focusWidget(), q("peth"));
    rep.waitUntil([] { return QApplication::activePopupWidget() != nullptr; });
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    rep.waitUntil([&] { return rep.kept(excerpt, "speaker") == q("Rosalind Pethertree"); });
    rep.key(Qt::Key_Tab);
    rep.waitUntil([&] { return rep.isWriting("reported_by"); });
    // A name nobody has written down yet is kept as it is typed.
    QTest::keyClicks(QApplication::focusWidget(), q("the minutes"));
    rep.key(Qt::Key_Escape);
    rep.waitUntil([&] { return rep.kept(excerpt, "reported_by") == q("the minutes"); });
    CHECK(rep.view().hasFocus());
    RecordQuery people;
    people.kinds = {QLatin1String(Kind::party)};
    CHECK(must(rep.file().read().records().find(people)).size() == 1);
}

TEST_CASE("The key brings the inspector back where it was put away")
{
    Reading rep;
    rep.trigger("view.inspector");
    auto *inspector = rep.window().findChild<QDockWidget *>(q("right"));
    REQUIRE(inspector);
    REQUIRE_FALSE(inspector->isVisible());
    rep.quote(q("twelve posts are deleted"));
    rep.waitUntil([&] { return rep.action("record.speaker")->isEnabled(); });
    rep.key(Qt::Key_W);
    rep.waitUntil([&] { return rep.isWriting("speaker"); });
    CHECK(inspector->isVisible());
}
